"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import * as commands from "@/lib/shared/account/commands";
import {
  changePasswordSchema,
  factorCodeSchema,
  firstPasswordSchema,
  nothingSchema,
  ownPasswordSchema,
} from "@/lib/shared/account/schema";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction, runPublicAction } from "@/lib/shared/forms/run-action.server";
import { readSender } from "@/lib/shared/limits/sender.server";
import { rememberSignedIn } from "@/lib/shared/sign-in/open-session.server";
import { showSaved } from "@/lib/shared/forms/show-saved.server";

/** Where a sign-in goes on: the page sends people to what is next. */
const NEXT = "/sign-in";

export async function giveFactorCode(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: factorCodeSchema,
    command: async (actor, input) =>
      commands.giveFactorCode(actor, input, new Date(), await readSender()),
    onSuccess: () => goOn(NEXT),
  });
}

export async function chooseFirstPassword(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: firstPasswordSchema,
    command: commands.chooseFirstPassword,
    onSuccess: () => goOn(NEXT),
  });
}

export async function changePassword(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: changePasswordSchema,
    command: async (actor, input) =>
      commands.changePassword(actor, input, new Date(), await readSender()),
    onSuccess: showSaved,
  });
}

export async function beginEnrollment(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: nothingSchema,
    command: commands.beginEnrollment,
    onSuccess: refresh,
  });
}

export async function confirmEnrollment(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: factorCodeSchema,
    command: async (actor, input) =>
      commands.confirmEnrollment(actor, input, new Date(), await readSender()),
    onSuccess: () => goOn("/account#recovery"),
  });
}

export async function removeSecondFactor(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: factorCodeSchema,
    command: async (actor, input) =>
      commands.removeSecondFactor(actor, input, new Date(), await readSender()),
    onSuccess: showSaved,
  });
}

/** The codes are shown in the answer to this form and never again. */
export async function renewRecoveryCodes(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: ownPasswordSchema,
    command: async (actor, input) => commands.renewRecoveryCodes(actor, input, await readSender()),
    onSuccess: (codes) => ({ data: { codes: codes.join(" ") } }),
  });
}

/** A browser is known once nothing is left to do: the password alone proves too little. */
async function goOn(path: string): Promise<never> {
  await rememberSignedIn();
  redirect(path);
}
