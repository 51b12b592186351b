"use server";

import type { FormState } from "@/lib/forms";
import * as commands from "@/lib/recounts/commands";
import { recountSchema } from "@/lib/recounts/schema";
import { runAction } from "@/lib/run-action";
import { saved } from "@/lib/saved";

export async function recount(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: recountSchema,
    command: commands.recount,
    onSuccess: saved,
  });
}

export async function mend(_: FormState, formData: FormData) {
  return runAction(formData, { schema: recountSchema, command: commands.mend, onSuccess: saved });
}
