"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formatDay } from "@/lib/shared/days/china-time";
import { address } from "@/lib/shared/forms/search-params";
import * as commands from "@/lib/orders/visits/commands";
import {
  dropVisitKitSchema,
  holdVisitRoomSchema,
  lendVisitKitSchema,
  scheduleVisitSchema,
  unscheduleVisitSchema,
  visitHoldSchema,
  visitRoomSchema,
} from "@/lib/orders/visits/schema";
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

/** 暂留场地 */
export async function holdVisitRoom(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: holdVisitRoomSchema,
    command: commands.holdVisitRoom,
    onSuccess: (_held, { wishId, startsAt, minutes, others }) =>
      redirect(
        address(`/desk/wishes/${wishId}/room`, { day: formatDay(startsAt), minutes, others }),
      ),
  });
}

/** 就约在这里 */
export async function bookVisitRoom(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: visitHoldSchema,
    command: commands.bookVisitRoom,
    onSuccess: refresh,
  });
}

/** 不留了 */
export async function dropVisitHold(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: visitHoldSchema,
    command: commands.dropVisitHold,
    onSuccess: refresh,
  });
}

/** 退场地 */
export async function releaseVisitRoom(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: visitRoomSchema,
    command: commands.releaseVisitRoom,
    onSuccess: refresh,
  });
}

/** 借器材 */
export async function lendVisitKit(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: lendVisitKitSchema,
    command: commands.lendVisitKit,
    onSuccess: refresh,
  });
}

/** 不借了 */
export async function dropVisitKit(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: dropVisitKitSchema,
    command: commands.dropVisitKit,
    onSuccess: refresh,
  });
}
