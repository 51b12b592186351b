"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import * as commands from "@/lib/activities/plan-rules/commands";
import {
  addFixedDaySchema,
  editFixedDaySchema,
  fixedDayIdSchema,
  setMinimumsSchema,
} from "@/lib/activities/plan-rules/schema";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";
import { showSaved } from "@/lib/shared/forms/show-saved.server";

const backToRules = () => redirect("/admin/plans");

export async function setMinimums(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: setMinimumsSchema,
    command: commands.setMinimums,
    onSuccess: showSaved,
  });
}

export async function addFixedDay(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: addFixedDaySchema,
    command: commands.addFixedDay,
    onSuccess: backToRules,
  });
}

export async function editFixedDay(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: editFixedDaySchema,
    command: commands.editFixedDay,
    onSuccess: backToRules,
  });
}

export async function removeFixedDay(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: fixedDayIdSchema,
    command: commands.removeFixedDay,
    onSuccess: refresh,
  });
}
