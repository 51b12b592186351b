"use server";

import { refresh } from "next/cache";
import * as commands from "@/lib/deliveries/commands";
import { retryDeliverySchema } from "@/lib/deliveries/schema";
import type { FormState } from "@/lib/forms";
import { runAction } from "@/lib/run-action";

/** 再发一次 */
export async function retryDelivery(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: retryDeliverySchema,
    command: commands.retryDelivery,
    onSuccess: refresh,
  });
}
