"use server";

import { refresh } from "next/cache";
import * as commands from "@/lib/activities/activities/commands";
import {
  changeActivitySchema,
  countSchema,
  dropActivitySchema,
  reasonedStepSchema,
  recountSchema,
  stepActivitySchema,
} from "@/lib/activities/activities/schema";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";

/** 修改、变更 */
export async function changeActivity(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: changeActivitySchema,
    command: commands.changeActivity,
    onSuccess: refresh,
  });
}

/** 报送一场 */
export async function submitActivity(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: stepActivitySchema,
    command: commands.submitActivity,
    onSuccess: refresh,
  });
}

/** 退回 */
export async function returnActivity(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: reasonedStepSchema,
    command: commands.returnActivity,
    onSuccess: refresh,
  });
}

/** 撤下 */
export async function dropActivity(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: dropActivitySchema,
    command: commands.dropActivity,
    onSuccess: refresh,
  });
}

/** 发布一场 */
export async function publishActivity(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: stepActivitySchema,
    command: commands.publishActivity,
    onSuccess: refresh,
  });
}

/** 取消 */
export async function cancelActivity(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: reasonedStepSchema,
    command: commands.cancelActivity,
    onSuccess: refresh,
  });
}

/** 恢复 */
export async function reinstateActivity(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: stepActivitySchema,
    command: commands.reinstateActivity,
    onSuccess: refresh,
  });
}

/** 登记举办 */
export async function holdActivity(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: countSchema,
    command: commands.holdActivity,
    onSuccess: refresh,
  });
}

/** 更正人数 */
export async function recountActivity(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: recountSchema,
    command: commands.recountActivity,
    onSuccess: refresh,
  });
}
