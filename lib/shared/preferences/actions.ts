"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/shared/forms/forms";
import * as commands from "@/lib/shared/preferences/commands";
import { setCountySchema, setElderSchema, setLocaleSchema } from "@/lib/shared/preferences/schema";
import { runPublicAction } from "@/lib/shared/forms/run-action.server";

export async function setLocale(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: setLocaleSchema,
    command: commands.setLocale,
    onSuccess: (back) => redirect(back),
  });
}

export async function setElder(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: setElderSchema,
    command: commands.setElder,
    onSuccess: (back) => redirect(back),
  });
}

export async function setCounty(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: setCountySchema,
    command: commands.setCounty,
    onSuccess: (back) => redirect(back),
  });
}
