"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { staffIdSchema } from "@/lib/network/people/schema";
import { teamMemberSchema } from "@/lib/network/teams/schema";
import * as commands from "@/lib/orders/leaving/commands";
import { disableVolunteerSchema } from "@/lib/orders/leaving/schema";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";

export async function disableVolunteer(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: disableVolunteerSchema,
    command: commands.disableVolunteer,
    onSuccess: () => redirect("/admin/people/volunteers"),
  });
}

export async function removeTeamMember(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: teamMemberSchema,
    command: commands.removeTeamMember,
    onSuccess: refresh,
  });
}

export async function disableStaff(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: staffIdSchema,
    command: commands.disableStaff,
    onSuccess: refresh,
  });
}
