"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "@/lib/shared/forms/forms";
import * as commands from "@/lib/notices/inbox/commands";
import {
  followWishSchema,
  markAllReadSchema,
  openNoticeSchema,
  setPreferenceSchema,
  subscribePushSchema,
  unsubscribePushSchema,
} from "@/lib/notices/inbox/schema";
import { runAction, runResidentAction } from "@/lib/shared/forms/run-action.server";
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
    command: commands.setPreference,
    onSuccess: showSaved,
  });
}

/** By the resident, from the tracking page. */
export async function setOwnPreference(_: FormState, formData: FormData) {
  return runResidentAction(formData, {
    schema: setPreferenceSchema,
    command: commands.setPreference,
    onSuccess: showSaved,
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
