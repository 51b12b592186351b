"use server";

import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";
import { showSaved } from "@/lib/shared/forms/show-saved.server";
import * as commands from "@/lib/public/privacy/commands";
import { publishPrivacySchema } from "@/lib/public/privacy/schema";

export async function publishPrivacy(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: publishPrivacySchema,
    command: commands.publishPrivacy,
    onSuccess: showSaved,
  });
}
