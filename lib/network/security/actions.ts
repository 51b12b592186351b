"use server";

import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";
import { showSaved } from "@/lib/shared/forms/show-saved.server";
import * as commands from "@/lib/network/security/commands";
import { setRolesSchema, setSecuritySchema, staffIdSchema } from "@/lib/network/security/schema";

export async function setSecurity(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: setSecuritySchema,
    command: commands.setSecurity,
    onSuccess: showSaved,
  });
}

export async function setRoles(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: setRolesSchema,
    command: commands.setRoles,
    onSuccess: showSaved,
  });
}

export async function resetSecondFactor(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: staffIdSchema,
    command: commands.resetSecondFactor,
    onSuccess: showSaved,
  });
}

export async function endStaffSessions(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: staffIdSchema,
    command: commands.endStaffSessions,
    onSuccess: showSaved,
  });
}

export async function unlockStaff(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: staffIdSchema,
    command: commands.unlockStaff,
    onSuccess: showSaved,
  });
}
