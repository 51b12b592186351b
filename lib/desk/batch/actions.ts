"use server";

import { dispatchBatch, reviewBatch } from "@/lib/desk/batch/commands";
import { dispatchBatchSchema, reviewBatchSchema } from "@/lib/desk/batch/schema";
import { reportOutcomes, reportReviews } from "@/lib/desk/batch/outcome-messages.server";
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

/** 批量审单 */
export async function approveBatch(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: reviewBatchSchema,
    command: reviewBatch,
    onSuccess: reportReviews,
  });
}
