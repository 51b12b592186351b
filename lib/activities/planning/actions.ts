"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { monthPath } from "@/lib/activities/planning/address";
import * as commands from "@/lib/activities/planning/commands";
import {
  changeInFullSchema,
  copyMonthSchema,
  importActivitiesSchema,
  planDemandSchema,
  quickAddSchema,
  remindSchema,
} from "@/lib/activities/planning/schema";
import { describeFaults } from "@/lib/activities/planning/describe-faults.server";
import { planActivity } from "@/lib/activities/plans/commands";
import { monthIn } from "@/lib/activities/plans/month";
import { planActivitySchema } from "@/lib/activities/plans/schema";
import { typedValues, type FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";
import { getT } from "@/lib/shared/i18n/request.server";

/** 快速添加. What is likely the same in the next row stays. */
export async function quickAdd(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: quickAddSchema,
    command: commands.quickAdd,
    onSuccess: async ({ id }, { title }) => {
      refresh();
      const { day = [], kind = [], siteId = [] } = typedValues(formData);
      const t = await getT("planning");
      return { values: { day, kind, siteId }, data: { id, added: t("quick.added", { title }) } };
    },
  });
}

/** 催报 */
export async function remindPlanners(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: remindSchema,
    command: commands.remindPlanners,
    onSuccess: async (count) => {
      refresh();
      return { message: (await getT("planning"))("units.reminded", { count }) };
    },
  });
}

/** 照上月排 */
export async function copyMonth(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: copyMonthSchema,
    command: commands.copyMonth,
    onSuccess: async (count) => {
      refresh();
      return { message: (await getT("planning"))("copy.done", { count }) };
    },
  });
}

/** 照心愿排 */
export async function planDemand(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: planDemandSchema,
    command: commands.planDemand,
    onSuccess: refresh,
  });
}

/** 草拟，用整张表 */
export async function planInFull(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: planActivitySchema,
    command: planActivity,
    onSuccess: (_made, { planner, text }) => redirect(monthPath(planner, monthIn(text.startsAt))),
  });
}

/** 修改一场，或连同系列里的别的场次 */
export async function changeInFull(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: changeInFullSchema,
    command: commands.changeInFull,
    onSuccess: async (count) => {
      refresh();
      return { message: (await getT("planning"))("series.edited", { count }) };
    },
  });
}

/** 从表格导入. What is wrong with the lines is shown below the form, which stays. */
export async function importActivities(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: importActivitiesSchema,
    command: commands.importActivities,
    onSuccess: async ({ count, faults }) => {
      refresh();
      const t = await getT("planning");
      if (faults.length === 0) return { message: t("file.done", { count }) };
      const data = await describeFaults(faults);
      return { ok: false, message: t("file.faults", { count: faults.length }), data };
    },
  });
}
