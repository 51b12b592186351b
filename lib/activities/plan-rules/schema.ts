import * as z from "zod";
import {
  checkPattern,
  patternColumns,
  patternFields,
  REPEATING,
} from "@/lib/activities/series/pattern-fields";
import { ALONGSIDE } from "@/lib/shared/forms/alongside";
import { id, name } from "@/lib/shared/forms/fields";
import { idParam } from "@/lib/shared/forms/search-params";

/** Levels of places that plan. */
export const PLANNING_LEVELS = ["CENTER", "TOWNSHIP", "VILLAGE", "POINT"] as const;

/** As many as a month has days (CHECK `plan_minimums_amount`). */
export const MAX_MINIMUM = 31;

const MINIMUM = /^minimum\.(CENTER|TOWNSHIP|VILLAGE|POINT)\.([0-9a-f-]{36})$/;

type Level = (typeof PLANNING_LEVELS)[number];

/** The whole table: a field for each level and platform, `minimum.VILLAGE.<id>`; empty or 0 for none. */
export const setMinimumsSchema = z.looseObject({}).transform((fields, context) => {
  const minimums: { level: Level; platformId: string; amount: number }[] = [];
  for (const [field, typed] of Object.entries(fields)) {
    const [, level, platformId] = MINIMUM.exec(field) ?? [];
    if (level === undefined || platformId === undefined) continue;
    const amount = typeof typed === "string" && /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : -1;
    if (amount < 0 || amount > MAX_MINIMUM) {
      const params = { min: 0, max: MAX_MINIMUM };
      context.addIssue({ code: "custom", path: [field], message: "between", params });
    } else if (amount > 0) minimums.push({ level: level as Level, platformId, amount });
  }
  return { minimums };
});

const fixedDay = {
  name: name(20),
  nameEn: name(40),
  level: z.enum(PLANNING_LEVELS, { error: "pickOne" }),
  pattern: z.enum(REPEATING, { error: "pickOne" }),
  ...patternFields,
};

export const addFixedDaySchema = z
  .object(fixedDay)
  .superRefine(checkPattern, ALONGSIDE)
  .transform((fields) => ({ ...fields, ...patternColumns(fields) }));

export const editFixedDaySchema = z
  .object({ fixedDayId: id, ...fixedDay })
  .superRefine(checkPattern, ALONGSIDE)
  .transform((fields) => ({ ...fields, ...patternColumns(fields) }));

export const fixedDayIdSchema = z.object({ fixedDayId: id });

/** The parameters of the address of the rules. */
export const planRulesViewSchema = z.object({ edit: idParam });

export type SetMinimums = z.output<typeof setMinimumsSchema>;
export type AddFixedDay = z.output<typeof addFixedDaySchema>;
export type EditFixedDay = z.output<typeof editFixedDaySchema>;
export type FixedDayId = z.output<typeof fixedDayIdSchema>;
