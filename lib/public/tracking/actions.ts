"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/shared/forms/forms";
import { runPublicAction } from "@/lib/shared/forms/run-action.server";
import { readSender, rememberDevice } from "@/lib/shared/limits/sender.server";
import { endCodeStep, toCodeStep } from "@/lib/shared/sign-in/code-step.server";
import {
  forgetConfirmedPhone,
  rememberConfirmedPhone,
} from "@/lib/shared/sign-in/confirmed-phone.server";
import * as commands from "@/lib/public/tracking/commands";
import { leaveTrackingSchema, openTrackingSchema } from "@/lib/public/tracking/schema";

/** Opens 我的心愿, after a code. */
export async function openTracking(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: openTrackingSchema,
    command: async (actor, input) =>
      commands.openTracking(actor, input, new Date(), await readSender()),
    onSuccess: async (isOpen, { phone }) => {
      if (isOpen) {
        await rememberDevice({ phone });
        await rememberConfirmedPhone(phone);
        await endCodeStep(formData, "/track");
        redirect("/track");
      }
      return toCodeStep(formData, { page: "/track" });
    },
  });
}

/** Closes 我的心愿 in this browser. */
export async function leaveTracking(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: leaveTrackingSchema,
    command: forgetConfirmedPhone,
    onSuccess: () => redirect("/track"),
  });
}
