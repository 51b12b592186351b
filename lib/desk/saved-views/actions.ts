"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import * as commands from "@/lib/desk/saved-views/commands";
import { removeViewSchema, saveViewSchema } from "@/lib/desk/saved-views/schema";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";

/** Saves a list of the desk and goes to it. */
export async function saveView(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: saveViewSchema,
    command: commands.saveView,
    onSuccess: (_result, { query }) => redirect(`/desk?${query}`),
  });
}

export async function removeView(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: removeViewSchema,
    command: commands.removeView,
    onSuccess: refresh,
  });
}
