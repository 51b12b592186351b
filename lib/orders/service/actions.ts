"use server";

import { refresh } from "next/cache";
import * as commands from "@/lib/orders/service/commands";
import {
  checkInSchema,
  checkOutSchema,
  couldNotServeSchema,
  undoCheckSchema,
} from "@/lib/orders/service/schema";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";

/** 签到 */
export async function checkIn(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: checkInSchema,
    command: commands.checkIn,
    onSuccess: refresh,
  });
}

/** 签退 */
export async function checkOut(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: checkOutSchema,
    command: commands.checkOut,
    onSuccess: refresh,
  });
}

/** 撤销签到 */
export async function undoCheckIn(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: undoCheckSchema,
    command: commands.undoCheckIn,
    onSuccess: refresh,
  });
}

/** 撤销签退 */
export async function undoCheckOut(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: undoCheckSchema,
    command: commands.undoCheckOut,
    onSuccess: refresh,
  });
}

/** 去了，没办成 */
export async function couldNotServe(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: couldNotServeSchema,
    command: commands.couldNotServe,
    onSuccess: refresh,
  });
}
