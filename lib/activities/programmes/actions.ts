"use server";

import { refresh } from "next/cache";
import * as commands from "@/lib/activities/programmes/commands";
import { publishMonthSchema } from "@/lib/activities/programmes/schema";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";

/** 一月一发布 */
export async function publishMonth(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: publishMonthSchema,
    command: commands.publishMonth,
    onSuccess: refresh,
  });
}
