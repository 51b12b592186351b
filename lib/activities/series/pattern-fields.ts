import * as z from "zod";
import { toList, whole } from "@/lib/shared/forms/fields";
import { DayOffRule, SeriesPattern } from "@/prisma/generated/enums";

/** Weekdays as a form sends them: 1 Monday … 7 Sunday. */
export const WEEKDAY_NUMBERS = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** The fourth is in each month; the last may be the fifth. */
export const NTHS = ["1", "2", "3", "4", "-1"] as const;

/** The patterns by which something repeats; single dates are typed one by one. */
export const REPEATING = [
  SeriesPattern.WEEKLY,
  SeriesPattern.MONTH_DAY,
  SeriesPattern.NTH_WEEKDAY,
  SeriesPattern.LAST_WEEKEND,
] as const;

/** The fields that say on which days something is held. */
export const patternFields = {
  weekdays: z
    .preprocess(toList, z.array(z.enum(WEEKDAY_NUMBERS)).max(WEEKDAY_NUMBERS.length))
    .transform((chosen) => [...new Set(chosen)].map(Number).toSorted((a, b) => a - b)),
  monthDay: whole(1, 31).optional(),
  nth: z.enum(NTHS, { error: "pickOne" }).optional(),
  onDayOff: z.enum(DayOffRule, { error: "pickOne" }),
};

type Fields = {
  pattern?: SeriesPattern | undefined;
  weekdays?: unknown;
  monthDay?: unknown;
  nth?: unknown;
};

/** Adds an error for each field that the chosen pattern needs and has not. */
export function checkPattern(fields: Fields, context: z.RefinementCtx): void {
  const weekdays = Array.isArray(fields.weekdays) ? fields.weekdays.length : 0;
  const missing = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (fields.pattern === "WEEKLY" && weekdays === 0) missing("weekdays", "someWeekday");
  if (fields.pattern === "NTH_WEEKDAY" && weekdays !== 1) missing("weekdays", "oneWeekday");
  if (fields.pattern === "NTH_WEEKDAY" && fields.nth === undefined) missing("nth", "pickOne");
  if (fields.pattern === "MONTH_DAY" && fields.monthDay === undefined) {
    missing("monthDay", "monthDay");
  }
}

/** The columns of a pattern: what it does not use is empty. */
export function patternColumns({
  pattern,
  weekdays,
  monthDay,
  nth,
}: {
  pattern: SeriesPattern;
  weekdays: number[];
  monthDay?: number | undefined;
  nth?: (typeof NTHS)[number] | undefined;
}) {
  const usesWeekdays = pattern === "WEEKLY" || pattern === "NTH_WEEKDAY";
  return {
    pattern,
    weekdays: usesWeekdays ? weekdays : [],
    monthDay: pattern === "MONTH_DAY" ? (monthDay ?? null) : null,
    nth: pattern === "NTH_WEEKDAY" && nth ? Number(nth) : null,
  };
}
