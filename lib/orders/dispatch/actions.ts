"use server";

import { refresh } from "next/cache";
import * as commands from "@/lib/orders/dispatch/commands";
import {
  askAnewSchema,
  askNextSchema,
  callBackSchema,
  decideSchema,
  dispatchWishSchema,
  handDownSchema,
  handUpSchema,
  objectSchema,
  openToPoolSchema,
  pauseWishSchema,
  recallWishSchema,
  resumeWishSchema,
  reviewWishSchema,
} from "@/lib/orders/dispatch/schema";
import { approveWish } from "@/lib/orders/wishes/commands";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";

/** 派单 */
export async function dispatchWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: dispatchWishSchema,
    command: commands.dispatchWish,
    onSuccess: refresh,
  });
}

/** 审单, and 派单 at once if the second button was pressed */
export async function reviewWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: reviewWishSchema,
    command: (actor, { then, ...review }) =>
      then ? commands.approveAndDispatch(actor, review) : approveWish(actor, review),
    onSuccess: refresh,
  });
}

/** From 没人接: asks others at once */
export async function askAnew(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: askAnewSchema,
    command: commands.askAnew,
    onSuccess: refresh,
  });
}

/** 收回派单 */
export async function recallWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: recallWishSchema,
    command: commands.recallWish,
    onSuccess: refresh,
  });
}

/** 回访 */
export async function callBackResident(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: callBackSchema,
    command: commands.callBackResident,
    onSuccess: refresh,
  });
}

/** 派单异议 */
export async function objectToWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: objectSchema,
    command: commands.objectToWish,
    onSuccess: refresh,
  });
}

/** 裁定异议 */
export async function decideObjection(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: decideSchema,
    command: commands.decideObjection,
    onSuccess: refresh,
  });
}

/** 上交 */
export async function handUpWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: handUpSchema,
    command: commands.handUpWish,
    onSuccess: refresh,
  });
}

/** 转办 */
export async function handDownWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: handDownSchema,
    command: commands.handDownWish,
    onSuccess: refresh,
  });
}

/** 下一批 */
export async function askNext(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: askNextSchema,
    command: commands.askNext,
    onSuccess: refresh,
  });
}

/** 转入抢单大厅 */
export async function openToPool(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: openToPoolSchema,
    command: commands.openToPool,
    onSuccess: refresh,
  });
}

/** 等候群众 */
export async function pauseWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: pauseWishSchema,
    command: commands.pauseWish,
    onSuccess: refresh,
  });
}

/** 恢复计时 */
export async function resumeWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: resumeWishSchema,
    command: commands.resumeWish,
    onSuccess: refresh,
  });
}
