"use server";

import { refresh } from "next/cache";
import type { Actor } from "@/lib/shared/auth/actor";
import { pageOfLink } from "@/lib/shared/auth/tracking-link.server";
import type { FormState } from "@/lib/shared/forms/forms";
import {
  runAction,
  runPublicAction,
  runResidentAction,
} from "@/lib/shared/forms/run-action.server";
import { readSender } from "@/lib/shared/limits/sender.server";
import { endCodeStep } from "@/lib/shared/sign-in/code-step.server";
import * as commands from "@/lib/orders/wishes/commands";
import { toQuestion } from "@/lib/orders/wishes/question-step.server";
import { answerSchema } from "@/lib/orders/wishes/questions";
import { answerSubmit, leadOn } from "@/lib/orders/wishes/submit-answer.server";
import {
  amendWishSchema,
  approveWishSchema,
  cancelWishSchema,
  rateWishSchema,
  recordGradeSchema,
  regradeWishSchema,
  rejectWishSchema,
  revealContactSchema,
  rewordWishSchema,
  submitWishSchema,
  unpublishWishSchema,
  type SubmitWish,
} from "@/lib/orders/wishes/schema";

/** 点单 */
export async function submitWish(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: submitWishSchema,
    command: submit,
    onSuccess: (taken, input) => leadOn(taken, input, formData),
  });
}

/** 适老版, one question a page: leads to the next or back, and submits after the last. */
export async function answerQuestion(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: answerSchema(formData),
    command: async (actor, answer) =>
      "to" in answer ? answer : { ...answer, taken: await submit(actor, answer.wish) },
    onSuccess: (done) =>
      "to" in done ? toQuestion(formData, done.to) : leadOn(done.taken, done.wish, formData),
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
    onSuccess: async () => {
      await endCodeStep(formData, pageOfLink(formData));
      refresh();
      return {};
    },
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

/** 电话回访评价 */
export async function recordGrade(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: recordGradeSchema,
    command: commands.recordGrade,
    onSuccess: refresh,
  });
}

/** 改评 */
export async function regradeWish(_: FormState, formData: FormData) {
  return runResidentAction(formData, {
    schema: regradeWishSchema,
    command: commands.regradeWish,
    onSuccess: refresh,
  });
}

/** 从心愿墙取下, by the resident */
export async function unpublishOwnWish(_: FormState, formData: FormData) {
  return runResidentAction(formData, {
    schema: unpublishWishSchema,
    command: commands.unpublishWish,
    onSuccess: refresh,
  });
}

/** 从心愿墙取下, by staff at the resident's request */
export async function unpublishWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: unpublishWishSchema,
    command: commands.unpublishWish,
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

function submit(actor: Actor, input: SubmitWish) {
  return answerSubmit(input, async (isConfirmed) =>
    commands.submitWish(actor, input, new Date(), await readSender(), isConfirmed),
  );
}
