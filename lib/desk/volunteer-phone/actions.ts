"use server";

import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";
import * as commands from "@/lib/desk/volunteer-phone/commands";
import { lookAtVolunteerPhoneSchema } from "@/lib/desk/volunteer-phone/schema";

/** Shows the phone of a volunteer who serves a wish. */
export async function lookAtVolunteerPhone(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: lookAtVolunteerPhoneSchema,
    command: commands.lookAtVolunteerPhone,
    onSuccess: (contact) => ({ data: contact }),
  });
}
