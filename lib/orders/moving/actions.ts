"use server";

import { redirect } from "next/navigation";
import * as commands from "@/lib/orders/moving/commands";
import { moveVolunteerSchema } from "@/lib/orders/moving/schema";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";

export async function moveVolunteer(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: moveVolunteerSchema,
    command: commands.moveVolunteer,
    onSuccess: () => redirect("/volunteer/profile"),
  });
}
