"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/forms";
import { runPublicAction } from "@/lib/run-action";
import * as commands from "@/lib/tracking/commands";
import { openTrackingSchema } from "@/lib/tracking/schema";

export async function openTracking(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: openTrackingSchema,
    command: commands.openTracking,
    onSuccess: (path) => redirect(path),
  });
}
