"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";
import { showSaved } from "@/lib/shared/forms/show-saved.server";
import * as commands from "@/lib/network/teams/commands";
import {
  addTeamSchema,
  editTeamSchema,
  teamIdSchema,
  teamMemberSchema,
} from "@/lib/network/teams/schema";

export async function addTeam(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: addTeamSchema,
    command: commands.addTeam,
    onSuccess: (teamId) => redirect(`/admin/teams/${teamId}`),
  });
}

export async function editTeam(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: editTeamSchema,
    command: commands.editTeam,
    onSuccess: showSaved,
  });
}

export async function appointLeader(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: teamMemberSchema,
    command: commands.appointLeader,
    onSuccess: refresh,
  });
}

export async function addTeamMember(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: teamMemberSchema,
    command: commands.addTeamMember,
    // Leaves the search behind.
    onSuccess: (teamId) => redirect(`/admin/teams/${teamId}#members`),
  });
}

export async function closeTeam(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: teamIdSchema,
    command: commands.closeTeam,
    onSuccess: refresh,
  });
}

export async function reopenTeam(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: teamIdSchema,
    command: commands.reopenTeam,
    onSuccess: refresh,
  });
}
