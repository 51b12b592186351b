"use server";

import * as commands from "@/lib/reporting/exports/commands";
import { askOpenDataSchema, tryAgainSchema } from "@/lib/reporting/exports/schema";
import { underWay } from "@/lib/reporting/exports/started-message.server";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";

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
