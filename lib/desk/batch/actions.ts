"use server";

import { dispatchBatch } from "@/lib/desk/batch/commands";
import { dispatchBatchSchema } from "@/lib/desk/batch/schema";
import { reportOutcomes } from "@/lib/desk/batch/outcome-messages.server";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";

/** 批量派单 */
export async function sendBatch(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: dispatchBatchSchema,
    command: dispatchBatch,
    onSuccess: reportOutcomes,
  });
}
