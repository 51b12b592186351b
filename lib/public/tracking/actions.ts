"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/shared/forms/forms";
import { runPublicAction } from "@/lib/shared/forms/run-action.server";
import * as commands from "@/lib/public/tracking/commands";
import { openTrackingSchema } from "@/lib/public/tracking/schema";

export async function openTracking(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: openTrackingSchema,
    command: commands.openTracking,
    onSuccess: (path) => redirect(path),
  });
}
