"use server";

import { refresh } from "next/cache";
import * as commands from "@/lib/notices/deliveries/commands";
import { retryDeliverySchema } from "@/lib/notices/deliveries/schema";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";

/** 再发一次 */
export async function retryDelivery(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: retryDeliverySchema,
    command: commands.retryDelivery,
    onSuccess: refresh,
  });
}
