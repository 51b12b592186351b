"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { openSession } from "@/lib/shared/sign-in/open-session.server";
import type { FormState } from "@/lib/shared/forms/forms";
import * as commands from "@/lib/network/registration/commands";
import {
  correctVolunteerSchema,
  registerVolunteerSchema,
  updateProfileSchema,
} from "@/lib/network/registration/schema";
import { readSender, rememberDevice } from "@/lib/shared/limits/sender.server";
import { endCodeStep, toCodeStep } from "@/lib/shared/sign-in/code-step.server";
import { runAction, runPublicAction } from "@/lib/shared/forms/run-action.server";
import { showSaved } from "@/lib/shared/forms/show-saved.server";

/**
 * 登记. What was typed comes back for the second step, the ID number too: only to who has
 * just typed it, in a sealed cookie for a few minutes, instead of having people type it twice.
 */
export async function registerVolunteer(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: registerVolunteerSchema(new Date()),
    command: async (actor, input) =>
      commands.registerVolunteer(actor, input, new Date(), await readSender()),
    onSuccess: async (owner, { phone }) => {
      if (owner) {
        await rememberDevice({ phone });
        await endCodeStep(formData, "/register");
        redirect(await openSession(owner));
      }
      return toCodeStep(formData, { page: "/register" });
    },
  });
}

export async function updateProfile(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: updateProfileSchema,
    command: commands.updateProfile,
    onSuccess: refresh,
  });
}

/** Staff who saw the ID correct name and ID number of a volunteer. */
export async function correctVolunteer(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: correctVolunteerSchema(new Date()),
    command: commands.correctVolunteer,
    onSuccess: showSaved,
  });
}
