"use server";

import { refresh } from "next/cache";
import * as commands from "@/lib/activities/plans/commands";
import {
  approvePlansSchema,
  planActivitySchema,
  returnPlanSchema,
  stepPlanSchema,
} from "@/lib/activities/plans/schema";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";

/** 草拟 */
export async function planActivity(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: planActivitySchema,
    command: commands.planActivity,
    onSuccess: refresh,
  });
}

/** 报送 */
export async function submitPlan(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: stepPlanSchema,
    command: commands.submitPlan,
    onSuccess: refresh,
  });
}

/** 收回重编 */
export async function reopenPlan(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: stepPlanSchema,
    command: commands.reopenPlan,
    onSuccess: refresh,
  });
}

/** 退回 */
export async function returnPlan(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: returnPlanSchema,
    command: commands.returnPlan,
    onSuccess: refresh,
  });
}

/** 审定 */
export async function approvePlans(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: approvePlansSchema,
    command: commands.approvePlans,
    onSuccess: refresh,
  });
}
