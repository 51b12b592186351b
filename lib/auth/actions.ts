"use server";

import { redirect } from "next/navigation";
import * as commands from "@/lib/auth/commands";
import { signInStaffSchema, signInVolunteerSchema, signOutSchema } from "@/lib/auth/schema";
import { closeSession, openSession } from "@/lib/auth/session";
import { typedValues, type FormState } from "@/lib/forms";
import { runPublicAction } from "@/lib/run-action";

export async function signInStaff(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: signInStaffSchema,
    command: commands.signInStaff,
    onSuccess: async (owner) => redirect(await openSession(owner)),
  });
}

export async function signInVolunteer(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: signInVolunteerSchema,
    command: commands.signInVolunteer,
    onSuccess: async (owner) => {
      if (owner) redirect(await openSession(owner));
      return { data: { step: "code" }, values: typedValues(formData) };
    },
  });
}

export async function signOut(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: signOutSchema,
    command: commands.signOut,
    onSuccess: async () => {
      await closeSession();
      redirect("/");
    },
  });
}
