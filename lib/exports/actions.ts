"use server";

import * as commands from "@/lib/exports/commands";
import { askOpenDataSchema, tryAgainSchema } from "@/lib/exports/schema";
import { underWay } from "@/lib/exports/said";
import type { FormState } from "@/lib/forms";
import { runAction } from "@/lib/run-action";

export async function askOpenData(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: askOpenDataSchema,
    command: commands.askOpenData,
    onSuccess: underWay,
  });
}

export async function tryAgain(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: tryAgainSchema,
    command: commands.tryAgain,
    onSuccess: underWay,
  });
}
