"use server";

import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";
import * as commands from "@/lib/desk/volunteer-phone/commands";
import {
  lookAtKeptPhoneSchema,
  lookAtVolunteerPhoneSchema,
} from "@/lib/desk/volunteer-phone/schema";

/** Shows the phone of a volunteer who serves a wish. */
export async function lookAtVolunteerPhone(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: lookAtVolunteerPhoneSchema,
    command: commands.lookAtVolunteerPhone,
    onSuccess: (contact) => ({ data: contact }),
  });
}

/** The same of a volunteer whom the actor keeps. */
export async function lookAtKeptPhone(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: lookAtKeptPhoneSchema,
    command: commands.lookAtKeptPhone,
    onSuccess: (contact) => ({ data: contact }),
  });
}
