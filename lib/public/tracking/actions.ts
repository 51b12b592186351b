"use server";

import { redirect } from "next/navigation";
import { typedValues, type FormState } from "@/lib/shared/forms/forms";
import { runPublicAction } from "@/lib/shared/forms/run-action.server";
import { readSender, rememberDevice } from "@/lib/shared/limits/sender.server";
import * as commands from "@/lib/public/tracking/commands";
import { openTrackingSchema } from "@/lib/public/tracking/schema";

export async function openTracking(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: openTrackingSchema,
    command: async (actor, input) =>
      commands.openTracking(actor, input, new Date(), await readSender()),
    onSuccess: async (path, { phone }) => {
      if (path) {
        await rememberDevice({ phone });
        redirect(path);
      }
      return { data: { step: "code" }, values: typedValues(formData) };
    },
  });
}
