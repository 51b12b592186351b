"use server";

import { redirect } from "next/navigation";
import { refresh } from "next/cache";
import { typedValues, type FormState } from "@/lib/shared/forms/forms";
import {
  runAction,
  runPublicAction,
  runResidentAction,
} from "@/lib/shared/forms/run-action.server";
import { readSender, rememberDevice } from "@/lib/shared/limits/sender.server";
import { wishLink } from "@/lib/shared/auth/tracking-link.server";
import * as commands from "@/lib/orders/wishes/commands";
import {
  amendWishSchema,
  approveWishSchema,
  cancelWishSchema,
  rateWishSchema,
  rejectWishSchema,
  revealContactSchema,
  rewordWishSchema,
  submitWishSchema,
} from "@/lib/orders/wishes/schema";

/** 点单 */
export async function submitWish(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: submitWishSchema,
    command: async (actor, input) =>
      commands.submitWish(actor, input, new Date(), await readSender()),
    onSuccess: async (wish, { phone, code }) => {
      if (wish) {
        if (code) await rememberDevice({ phone });
        redirect(wishLink(wish));
      }
      return { data: { step: "code" }, values: typedValues(formData) };
    },
  });
}

/** 审单 */
export async function approveWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: approveWishSchema,
    command: commands.approveWish,
    onSuccess: refresh,
  });
}

export async function rejectWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: rejectWishSchema,
    command: commands.rejectWish,
    onSuccess: refresh,
  });
}

/** 撤回, by the resident */
export async function withdrawWish(_: FormState, formData: FormData) {
  return runResidentAction(formData, {
    schema: cancelWishSchema,
    command: commands.cancelWish,
    onSuccess: refresh,
  });
}

/** 撤回, by staff at the resident's request */
export async function cancelWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: cancelWishSchema,
    command: commands.cancelWish,
    onSuccess: refresh,
  });
}

/** 补充, by the resident */
export async function amendOwnWish(_: FormState, formData: FormData) {
  return runResidentAction(formData, {
    schema: amendWishSchema,
    command: commands.amendWish,
    onSuccess: refresh,
  });
}

/** 补充, by staff who spoke with the resident */
export async function amendWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: amendWishSchema,
    command: commands.amendWish,
    onSuccess: refresh,
  });
}

/** Edits the public sentence, by staff */
export async function rewordWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: rewordWishSchema,
    command: commands.rewordWish,
    onSuccess: refresh,
  });
}

/** 评单 */
export async function rateWish(_: FormState, formData: FormData) {
  return runResidentAction(formData, {
    schema: rateWishSchema,
    command: commands.rateWish,
    onSuccess: refresh,
  });
}

export async function revealContact(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: revealContactSchema,
    command: commands.revealContact,
    onSuccess: (contact) => ({ data: contact }),
  });
}
