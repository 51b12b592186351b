"use server";

import * as commands from "@/lib/reporting/exports/commands";
import { requestOpenDataSchema, retryExportSchema } from "@/lib/reporting/exports/schema";
import { showExportStarted } from "@/lib/reporting/exports/started-message.server";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";

export async function requestOpenData(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: requestOpenDataSchema,
    command: commands.requestOpenData,
    onSuccess: showExportStarted,
  });
}

export async function retryExport(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: retryExportSchema,
    command: commands.retryExport,
    onSuccess: showExportStarted,
  });
}
