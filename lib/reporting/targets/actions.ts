"use server";

import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";
import { showSaved } from "@/lib/shared/forms/show-saved.server";
import * as commands from "@/lib/reporting/targets/commands";
import { setTargetsSchema } from "@/lib/reporting/targets/schema";

export async function setTargets(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: setTargetsSchema,
    command: commands.setTargets,
    onSuccess: showSaved,
  });
}
