"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/shared/forms/forms";
import * as commands from "@/lib/orders/rules/commands";
import { reportCalendarSaved } from "@/lib/orders/rules/calendar-message.server";
import { previewNotice } from "@/lib/orders/rules/notice-preview.server";
import {
  dropDaysSchema,
  dropNoticeSchema,
  dropTimeLimitSchema,
  dropWaveRuleSchema,
  saveNoticeSchema,
  setCenterSchema,
  setDaysSchema,
  setHoursSchema,
  setRegionalHolidaySchema,
  setRetentionSchema,
  setTimeLimitSchema,
  setWaveRuleSchema,
  setWeightsSchema,
} from "@/lib/orders/rules/schema";
import { runAction } from "@/lib/shared/forms/run-action.server";
import { showSaved } from "@/lib/shared/forms/show-saved.server";
import { address } from "@/lib/shared/forms/search-params";

const PAGE = "/admin/rules/weights";

export async function setTimeLimit(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: setTimeLimitSchema,
    command: commands.setTimeLimit,
    onSuccess: showSaved,
  });
}

export async function dropTimeLimit(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: dropTimeLimitSchema,
    command: commands.dropTimeLimit,
    onSuccess: showSaved,
  });
}

export async function setWaveRule(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: setWaveRuleSchema,
    command: commands.setWaveRule,
    onSuccess: showSaved,
  });
}

export async function dropWaveRule(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: dropWaveRuleSchema,
    command: commands.dropWaveRule,
    onSuccess: showSaved,
  });
}

export async function setCenter(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: setCenterSchema,
    command: commands.setCenter,
    onSuccess: showSaved,
  });
}

export async function setRetention(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: setRetentionSchema,
    command: commands.setRetention,
    onSuccess: showSaved,
  });
}

export async function setDays(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: setDaysSchema,
    command: commands.setDays,
    onSuccess: reportCalendarSaved,
  });
}

export async function dropDays(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: dropDaysSchema,
    command: commands.dropDays,
    onSuccess: reportCalendarSaved,
  });
}

export async function setRegionalHoliday(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: setRegionalHolidaySchema,
    command: commands.setRegionalHoliday,
    onSuccess: reportCalendarSaved,
  });
}

/** Shows what a pasted notice says, and saves it when it was shown. */
export async function saveNotice(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: saveNoticeSchema,
    command: commands.saveNotice,
    onSuccess: (result, shown) => (result ? reportCalendarSaved(result) : previewNotice(shown)),
  });
}

export async function dropNotice(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: dropNoticeSchema,
    command: commands.dropNotice,
    onSuccess: reportCalendarSaved,
  });
}

export async function setHours(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: setHoursSchema,
    command: commands.setHours,
    onSuccess: reportCalendarSaved,
  });
}

export async function setWeights(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: setWeightsSchema,
    command: commands.setWeights,
    onSuccess: (_done, { intent, weights }) =>
      redirect(address(PAGE, intent === "SAVE" ? { saved: "yes" } : weights)),
  });
}
