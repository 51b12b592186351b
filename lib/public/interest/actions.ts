"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/shared/forms/forms";
import { runPublicAction } from "@/lib/shared/forms/run-action.server";
import { address } from "@/lib/shared/forms/search-params";
import * as commands from "@/lib/public/interest/commands";
import { sayInterestSchema } from "@/lib/public/interest/schema";

export async function sayInterest(_: FormState, formData: FormData) {
  return runPublicAction(formData, {
    schema: sayInterestSchema,
    command: commands.sayInterest,
    onSuccess: (isNew, { menuItemId, siteId }) =>
      redirect(
        address("/activities/wanted", {
          ...{ item: menuItemId, place: siteId, said: isNew ? "now" : "before" },
        }),
      ),
  });
}
