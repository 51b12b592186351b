"use server";

import * as commands from "@/lib/reporting/report/commands";
import { issueReportSchema } from "@/lib/reporting/report/schema";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";
import { showSaved } from "@/lib/shared/forms/show-saved.server";

export async function issueReport(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: issueReportSchema,
    command: commands.issueReport,
    onSuccess: showSaved,
  });
}
