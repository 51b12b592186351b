"use server";

import { dispatchBatch } from "@/lib/batch/commands";
import { dispatchBatchSchema } from "@/lib/batch/schema";
import { told } from "@/lib/batch/told";
import type { FormState } from "@/lib/forms";
import { runAction } from "@/lib/run-action";

/** 批量派单 */
export async function sendBatch(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: dispatchBatchSchema,
    command: dispatchBatch,
    onSuccess: told,
  });
}
