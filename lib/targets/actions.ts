"use server";

import type { FormState } from "@/lib/forms";
import { runAction } from "@/lib/run-action";
import { saved } from "@/lib/saved";
import * as commands from "@/lib/targets/commands";
import { setTargetsSchema } from "@/lib/targets/schema";

export async function setTargets(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: setTargetsSchema,
    command: commands.setTargets,
    onSuccess: saved,
  });
}
