import * as z from "zod";
import { changeActivitySchema } from "@/lib/activities/activities/schema";
import { SCOPES } from "@/lib/activities/series/schema";
import { planner, monthField } from "@/lib/activities/plans/schema";
import { isDay } from "@/lib/shared/days/days";
import { toPlain } from "@/lib/shared/forms/clean-text";
import { id, ids, text, timeOfDay } from "@/lib/shared/forms/fields";
import { idParam, param } from "@/lib/shared/forms/search-params";
import { ActivityKind } from "@/prisma/generated/enums";

export const QUICK_KINDS = Object.values(ActivityKind);

/** A month in an address, 2026-12. */
const monthParam = param(z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/));

/** The parameters of the address of a plan: whose, and of which month. */
export const planViewSchema = z.object({ site: idParam, team: idParam, month: monthParam });

/** The parameters of the address of the plans below. */
export const unitsViewSchema = z.object({
  month: monthParam,
  state: param(z.enum(["MISSING", "SUBMITTED", "RETURNED", "APPROVED"])),
});

/** A day of a month in haste, 5, or in full, 2026-12-05. */
const dayOfMonth = z
  .string({ error: "required" })
  .transform((typed) => toPlain(typed).replace(/[日号]$/, ""))
  .pipe(z.string().regex(/^(0?[1-9]|[12]\d|3[01]|\d{4}-\d\d-\d\d)$/, "dayOfMonth"));

/** 快速添加: one activity in a row. */
export const quickAddSchema = z
  .intersection(
    z.object({
      idempotencyKey: z.uuid({ error: "invalid" }),
      month: monthField,
      title: text(60),
      day: dayOfMonth,
      from: timeOfDay,
      to: timeOfDay.optional(),
      kind: z.enum(ActivityKind, { error: "pickOne" }),
      siteId: id,
      spot: text(60).optional(),
    }),
    planner.transform((of) => ({ planner: of })),
  )
  .transform(({ day, month, ...typed }, context) => {
    const on = /^\d{1,2}$/.test(day)
      ? `${month.toISOString().slice(0, 8)}${day.padStart(2, "0")}`
      : day;
    if (!isDay(on)) context.addIssue({ code: "custom", message: "dayOfMonth", path: ["day"] });
    if (typed.to !== undefined && typed.to <= typed.from) {
      context.addIssue({ code: "custom", message: "endsBeforeStart", path: ["to"] });
    }
    return { ...typed, day: on };
  });

/** 照上月排 */
export const copyMonthSchema = z.intersection(
  z.object({ month: monthField }),
  planner.transform((of) => ({ planner: of })),
);

/** 催报: places by their ids. */
export const remindSchema = z.object({ month: monthField, siteIds: ids });

/** 照大家的心愿排 */
export const planDemandSchema = z.object({
  idempotencyKey: z.uuid({ error: "invalid" }),
  month: monthField,
  siteId: id,
  categoryId: id,
});

/** 修改: one activity; of one in a series also how far the change goes. */
export const changeInFullSchema = changeActivitySchema.and(
  z.object({ scope: z.enum(["THIS", ...SCOPES], { error: "pickOne" }).default("THIS") }),
);

export type PlanView = z.output<typeof planViewSchema>;
export type UnitsView = z.output<typeof unitsViewSchema>;
export type QuickAdd = z.output<typeof quickAddSchema>;
export type CopyMonth = z.output<typeof copyMonthSchema>;
export type Remind = z.output<typeof remindSchema>;
export type PlanDemand = z.output<typeof planDemandSchema>;
export type ChangeInFull = z.output<typeof changeInFullSchema>;

/** Rows of a file: as many as a place plans at most, ten times over. */
export const MAX_ROWS = 500;

/** A workbook of some hundred rows has some kilobytes. */
const MAX_FILE_BYTES = 2_000_000;

/** 从表格导入 */
export const importActivitiesSchema = z.intersection(
  z.object({
    month: monthField,
    file: z
      .file({ error: "chooseFile" })
      .min(1, "chooseFile")
      .max(MAX_FILE_BYTES, "planFileTooLarge"),
  }),
  planner.transform((of) => ({ planner: of })),
);

export type ImportActivities = z.output<typeof importActivitiesSchema>;
