"use server";

import { redirect } from "next/navigation";
import * as commands from "@/lib/shared/sign-in/commands";
import {
  signInStaffSchema,
  signInVolunteerSchema,
  signOutSchema,
} from "@/lib/shared/sign-in/schema";
import { dropSessionCookie } from "@/lib/shared/auth/session.server";
import { openSession } from "@/lib/shared/sign-in/open-session.server";
import type { FormState } from "@/lib/shared/forms/forms";
import { runPublicAction } from "@/lib/shared/forms/run-action.server";
import { readSender, rememberDevice } from "@/lib/shared/limits/sender.server";
import { endCodeStep, toCodeStep } from "@/lib/shared/sign-in/code-step.server";

export async function signInStaff(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: signInStaffSchema,
    command: async (actor, input) => commands.signInStaff(actor, input, await readSender()),
    onSuccess: async (owner) => redirect(await openSession(owner)),
  });
}

export async function signInVolunteer(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: signInVolunteerSchema,
    command: async (actor, input) =>
      commands.signInVolunteer(actor, input, new Date(), await readSender()),
    onSuccess: async (owner, { phone }) => {
      if (owner) {
        await rememberDevice({ phone });
        await endCodeStep(formData, "/sign-in/volunteer");
        redirect(await openSession(owner));
      }
      return toCodeStep(formData, { page: "/sign-in/volunteer" });
    },
  });
}

export async function signOut(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: signOutSchema,
    command: commands.signOut,
    onSuccess: async () => {
      await dropSessionCookie();
      redirect("/");
    },
  });
}
