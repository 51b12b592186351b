"use server";

import type { FormState } from "@/lib/shared/forms/forms";
import * as commands from "@/lib/reporting/recounts/commands";
import { recountSchema } from "@/lib/reporting/recounts/schema";
import { runAction } from "@/lib/shared/forms/run-action.server";
import { showSaved } from "@/lib/shared/forms/show-saved.server";

export async function recount(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: recountSchema,
    command: commands.recount,
    onSuccess: showSaved,
  });
}

export async function mend(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: recountSchema,
    command: commands.mend,
    onSuccess: showSaved,
  });
}
