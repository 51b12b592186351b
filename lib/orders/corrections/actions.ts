"use server";

import { refresh } from "next/cache";
import * as commands from "@/lib/orders/corrections/commands";
import {
  changeHelperSchema,
  correctAskerSchema,
  correctWishSchema,
} from "@/lib/orders/corrections/schema";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";

/** 更正 */
export async function correctWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: correctWishSchema,
    command: commands.correctWish,
    onSuccess: refresh,
  });
}

/** 更正点单人 */
export async function correctAsker(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: correctAskerSchema,
    command: commands.correctAsker,
    onSuccess: refresh,
  });
}

/** 代点单人: another one, or none */
export async function changeHelper(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: changeHelperSchema,
    command: commands.changeHelper,
    onSuccess: refresh,
  });
}
