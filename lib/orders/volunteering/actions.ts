"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import * as commands from "@/lib/orders/volunteering/commands";
import {
  acceptWishSchema,
  appointSchema,
  checkInSchema,
  checkOutSchema,
  declineWishSchema,
  releaseWishSchema,
  stepBackSchema,
} from "@/lib/orders/volunteering/schema";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";

/** 接单 */
export async function acceptWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: acceptWishSchema,
    command: commands.acceptWish,
    onSuccess: (_result, { wishId }) => redirect(`/volunteer/services/${wishId}`),
  });
}

/** 婉拒 */
export async function declineWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: declineWishSchema,
    command: commands.declineWish,
    onSuccess: refresh,
  });
}

/** 点名 */
export async function appointVolunteers(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: appointSchema,
    command: commands.appointVolunteers,
    onSuccess: refresh,
  });
}

/** 队员退出 */
export async function stepBack(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: stepBackSchema,
    command: commands.stepBack,
    onSuccess: refresh,
  });
}

/** 退单 */
export async function releaseWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: releaseWishSchema,
    command: commands.releaseWish,
    onSuccess: refresh,
  });
}

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
