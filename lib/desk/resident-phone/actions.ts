"use server";

import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";
import { showSaved } from "@/lib/shared/forms/show-saved.server";
import { readSender } from "@/lib/shared/limits/sender.server";
import { afterCode } from "@/lib/shared/sign-in/code-step.server";
import * as commands from "@/lib/desk/resident-phone/commands";
import { changeResidentPhoneSchema } from "@/lib/desk/resident-phone/schema";

/** Gives the resident of a wish another phone, after a code to it. */
export async function changeResidentPhone(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: changeResidentPhoneSchema,
    command: async (actor, input) =>
      commands.changeResidentPhone(actor, input, new Date(), await readSender()),
    onSuccess: (isChanged, { wishId }) => {
      const place = { page: `/desk/wishes/${wishId}`, id: "resident-phone" };
      return afterCode(isChanged, formData, place, showSaved);
    },
  });
}
