"use server";

import { refresh } from "next/cache";
import * as commands from "@/lib/orders/visits/commands";
import { scheduleVisitSchema, unscheduleVisitSchema } from "@/lib/orders/visits/schema";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction, runResidentAction } from "@/lib/shared/forms/run-action.server";

/** 约时间, by who goes or by staff */
export async function scheduleVisit(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: scheduleVisitSchema,
    command: commands.scheduleVisit,
    onSuccess: refresh,
  });
}

/** 约时间, by the resident */
export async function scheduleOwnVisit(_: FormState, formData: FormData) {
  return runResidentAction(formData, {
    schema: scheduleVisitSchema,
    command: commands.scheduleVisit,
    onSuccess: refresh,
  });
}

/** 取消约定, by who goes or by staff */
export async function unscheduleVisit(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: unscheduleVisitSchema,
    command: commands.unscheduleVisit,
    onSuccess: refresh,
  });
}

/** 取消约定, by the resident */
export async function unscheduleOwnVisit(_: FormState, formData: FormData) {
  return runResidentAction(formData, {
    schema: unscheduleVisitSchema,
    command: commands.unscheduleVisit,
    onSuccess: refresh,
  });
}
