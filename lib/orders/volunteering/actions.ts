"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import * as commands from "@/lib/orders/volunteering/commands";
import {
  acceptWishSchema,
  appointSchema,
  declineWishSchema,
  explainDeclineSchema,
  releaseWishSchema,
  stepBackSchema,
  undoAcceptSchema,
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

/** 撤销接单 */
export async function undoAccept(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: undoAcceptSchema,
    command: commands.undoAccept,
    onSuccess: refresh,
  });
}

/** 婉拒. The page of the wish then asks for a reason, which nobody has to give. */
export async function declineWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: declineWishSchema,
    command: commands.declineWish,
    onSuccess: (_result, { wishId }) => redirect(`/volunteer/services/${wishId}`),
  });
}

/** The reason, after 婉拒 */
export async function explainDecline(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: explainDeclineSchema,
    command: commands.explainDecline,
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
