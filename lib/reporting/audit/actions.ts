"use server";

import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";
import { showSaved } from "@/lib/shared/forms/show-saved.server";
import * as commands from "@/lib/reporting/audit/commands";
import { checkAuditSchema } from "@/lib/reporting/audit/schema";

export async function checkAudit(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: checkAuditSchema,
    command: commands.checkAudit,
    onSuccess: showSaved,
  });
}
