"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { Actor } from "@/lib/shared/auth/actor";
import type { FormState } from "@/lib/shared/forms/forms";
import * as commands from "@/lib/notices/inbox/commands";
import {
  confirmEmailSchema,
  followWishSchema,
  markAllReadSchema,
  openNoticeSchema,
  resendLetterSchema,
  setPreferenceSchema,
  subscribePushSchema,
  unsubscribePushSchema,
  type ResendLetter,
  type SetPreference,
} from "@/lib/notices/inbox/schema";
import { getT } from "@/lib/shared/i18n/request.server";
import { readSender } from "@/lib/shared/limits/sender.server";
import {
  runAction,
  runPublicAction,
  runResidentAction,
} from "@/lib/shared/forms/run-action.server";
import { showSaved } from "@/lib/shared/forms/show-saved.server";

export async function openNotice(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: openNoticeSchema,
    command: commands.openNotice,
    onSuccess: (path) => redirect(path),
  });
}

export async function markAllRead(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: markAllReadSchema,
    command: commands.markAllRead,
    onSuccess: refresh,
  });
}

export async function setPreference(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: setPreferenceSchema,
    command: savePreference,
    onSuccess: showLetter,
  });
}

/** By the resident, from the tracking page. */
export async function setOwnPreference(_: FormState, formData: FormData) {
  return runResidentAction(formData, {
    schema: setPreferenceSchema,
    command: savePreference,
    onSuccess: showLetter,
  });
}

/** Sends the letter that asks to confirm an e-mail address once more. */
export async function resendLetter(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: resendLetterSchema,
    command: sendAgain,
    onSuccess: showLetter,
  });
}

/** By the resident, likewise. */
export async function resendOwnLetter(_: FormState, formData: FormData) {
  return runResidentAction(formData, {
    schema: resendLetterSchema,
    command: sendAgain,
    onSuccess: showLetter,
  });
}

/** By whoever reads the letter, on any device. */
export async function confirmEmail(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: confirmEmailSchema,
    command: async (actor, input) =>
      commands.confirmEmail(actor, input, new Date(), await readSender()),
    onSuccess: () => redirect("/email/confirmed"),
  });
}

export async function subscribePush(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: subscribePushSchema,
    command: commands.subscribePush,
    onSuccess: refresh,
  });
}

/** By the resident, likewise. */
export async function subscribeOwnPush(_: FormState, formData: FormData) {
  return runResidentAction(formData, {
    schema: subscribePushSchema,
    command: commands.subscribePush,
    onSuccess: refresh,
  });
}

export async function unsubscribePush(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: unsubscribePushSchema,
    command: commands.unsubscribePush,
    onSuccess: refresh,
  });
}

/** By the resident, likewise. */
export async function unsubscribeOwnPush(_: FormState, formData: FormData) {
  return runResidentAction(formData, {
    schema: unsubscribePushSchema,
    command: commands.unsubscribePush,
    onSuccess: refresh,
  });
}

/** 关注 */
export async function followWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: followWishSchema,
    command: commands.followWish,
    onSuccess: refresh,
  });
}

/** 不再关注 */
export async function unfollowWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: followWishSchema,
    command: commands.unfollowWish,
    onSuccess: refresh,
  });
}

async function savePreference(actor: Actor, input: SetPreference) {
  return commands.setPreference(actor, input, new Date(), await readSender());
}

async function sendAgain(actor: Actor, input: ResendLetter) {
  return commands.resendLetter(actor, input, new Date(), await readSender());
}

/** Says whether the letter went out; null: there was none to send. */
async function showLetter(isSent: boolean | null): Promise<Partial<FormState>> {
  if (isSent === null) return showSaved();
  refresh();
  if (isSent) return { message: (await getT("inbox"))("email.sent") };
  return { ok: false, message: (await getT("errors"))("EMAIL_NOT_SENT") };
}
