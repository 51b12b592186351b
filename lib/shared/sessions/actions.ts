"use server";

import { refresh } from "next/cache";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";
import * as commands from "@/lib/shared/sessions/commands";
import { nothingSchema, sessionIdSchema } from "@/lib/shared/sessions/schema";

export async function endSession(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: sessionIdSchema,
    command: commands.endSession,
    onSuccess: refresh,
  });
}

export async function endOtherSessions(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: nothingSchema,
    command: commands.endOtherSessions,
    onSuccess: refresh,
  });
}
