import * as z from "zod";
import { CLOSING_MINUTES, QUIET_FROM, QUIET_TO } from "@/lib/shared/days/county-hours";
import { countDays, daysBetween } from "@/lib/shared/days/days";
import { id, toList, text, whole } from "@/lib/shared/forms/fields";
import { idParam, param } from "@/lib/shared/forms/search-params";
import { day, year } from "@/lib/orders/rules/calendar-fields";
import { FIRST_YEAR, LAST_YEAR } from "@/lib/orders/rules/calendar-years";
import { readNotice } from "@/lib/orders/rules/holiday-notice";
import { COUNTY_PERIODS, type CountyPeriod } from "@/lib/shared/retention/rules";
import { ClockStep, LimitUnit, ScoreFactor, WishUrgency } from "@/prisma/generated/enums";

const MAX_DAYS = 100;
const MAX_NOTE_LENGTH = 40;
const MAX_REGIONAL_DAYS = 10;
const MAX_NOTICE_LENGTH = 5000;

const step = z.enum(ClockStep, { error: "pickOne" });
const urgency = z.enum(WishUrgency, { error: "pickOne" });

/** What a rule applies to. Without a category it applies to all categories that have no rule of their own. */
const matter = { urgency, categoryId: id.optional() };

export const setTimeLimitSchema = z
  .object({
    step,
    ...matter,
    amount: whole(1, 1000),
    unit: z.enum(LimitUnit, { error: "pickOne" }),
  })
  .refine((limit) => limit.step !== "WAVE" || limit.unit !== "HOURS", {
    path: ["unit"],
    message: "wakingOnly",
  });

export const dropTimeLimitSchema = z.object({ step, ...matter });

export const setWaveRuleSchema = z.object({ ...matter, size: whole(1, 50), waves: whole(1, 10) });

export const dropWaveRuleSchema = z.object(matter);

export const setCenterSchema = z.object({
  redoDays: whole(0, 365),
  disclosureDays: whole(0, 365),
  volunteerLoad: whole(1, 50),
  teamLoad: whole(1, 500),
});

const period = (name: CountyPeriod) => whole(COUNTY_PERIODS[name].min, COUNTY_PERIODS[name].max);

export const setRetentionSchema = z.object({
  logDays: period("logDays"),
  recordYears: period("recordYears"),
  residentYears: period("residentYears"),
});

const oneOf = (allowed: number[]) =>
  whole(0, 24 * 60).refine((chosen) => allowed.includes(chosen), "pickOne");

export const setHoursSchema = z.object({
  closingMinute: oneOf(CLOSING_MINUTES),
  quietFrom: oneOf(QUIET_FROM),
  quietTo: oneOf(QUIET_TO),
});

/** One day, or all from the first to the last. */
export const setDaysSchema = z
  .object({
    from: day,
    to: day.optional(),
    kind: z.enum(["OFF", "WORKING"], { error: "pickOne" }),
    note: text(MAX_NOTE_LENGTH).optional(),
  })
  .refine(({ from, to }) => !to || to >= from, { path: ["to"], message: "dayOrder" })
  .refine(({ from, to }) => !to || countDays(from, to) <= MAX_DAYS, {
    path: ["to"],
    message: "tooManyDays",
  })
  .transform(({ from, to, kind, note }) =>
    daysBetween(from, to ?? from).map((each) => ({
      day: each,
      isWorkingDay: kind === "WORKING",
      note: note ?? null,
    })),
  );

/**
 * The text of a year's notice. Until `seen` is the same text, it is only read and shown. `year` is
 * the year the text is of where it does not say.
 */
export const saveNoticeSchema = z
  .object({
    intent: z.enum(["TRY", "SAVE"], { error: "pickOne" }),
    year,
    text: text(MAX_NOTICE_LENGTH),
    seen: text(MAX_NOTICE_LENGTH).optional(),
  })
  .transform(({ intent, year, text: pasted, seen }, context) => {
    const notice = readNotice(pasted, year);
    if ("items" in notice) {
      return { isSeen: intent === "SAVE" && seen === pasted, text: pasted, notice };
    }
    const { message, values, line, text: quoted } = notice;
    const issue = { code: "custom" as const, path: ["text"], message };
    context.addIssue({ ...issue, params: { ...values, line, text: quoted } });
    return z.NEVER;
  });

export const dropNoticeSchema = z.object({ year });

/** A holiday of the region. `replaces` are its days before it was corrected: a notice may have given it more. */
export const setRegionalHolidaySchema = z
  .object({
    name: text(MAX_NOTE_LENGTH),
    from: day,
    to: day.optional(),
    replaces: z.preprocess(toList, z.array(day).max(MAX_DAYS, "tooManyDays")),
  })
  .refine(({ from, to }) => !to || to >= from, { path: ["to"], message: "dayOrder" })
  .refine(({ from, to }) => !to || countDays(from, to) <= MAX_REGIONAL_DAYS, {
    path: ["to"],
    message: "holidayTooLong",
  })
  .transform(({ name: holiday, from, to, replaces }) => ({
    ...{ name: holiday, replaces, days: daysBetween(from, to ?? from) },
  }));

/** Days of one kind to take away. */
export const dropDaysSchema = z.object({
  kind: z.enum(["OWN", "REGIONAL"], { error: "pickOne" }).default("OWN"),
  days: z.preprocess(toList, z.array(day).min(1, "pickOne").max(400, "tooManyDays")),
});

const weights = Object.fromEntries(
  Object.values(ScoreFactor).map((factor) => [factor, whole(0, 100)]),
) as Record<ScoreFactor, ReturnType<typeof whole>>;

/** TRY shows what the weights would change; SAVE puts them in force. */
export const setWeightsSchema = z
  .object({ intent: z.enum(["TRY", "SAVE"], { error: "pickOne" }), ...weights })
  .refine((given) => Object.values(ScoreFactor).some((factor) => given[factor] > 0), {
    path: ["CATEGORY"],
    message: "someWeight",
  })
  .transform(({ intent, ...tried }) => ({ intent, weights: tried }));

/** Which limit or wave rule the form shows. */
export const rulesViewSchema = z.object({
  step: param(step),
  urgency: param(urgency),
  category: idParam,
  form: param(z.enum(["limit", "waves"])),
});

export const calendarViewSchema = z.object({
  year: param(z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR)),
});

const triedWeight = param(z.coerce.number().int().min(0).max(100));

/** Weights to try. Absent ones are unchanged. */
export const weightsViewSchema = z.object({
  ...(Object.fromEntries(
    Object.values(ScoreFactor).map((factor) => [factor, triedWeight]),
  ) as Record<ScoreFactor, typeof triedWeight>),
  saved: param(z.literal("yes")),
});

export type SetTimeLimit = z.output<typeof setTimeLimitSchema>;
export type DropTimeLimit = z.output<typeof dropTimeLimitSchema>;
export type SetWaveRule = z.output<typeof setWaveRuleSchema>;
export type DropWaveRule = z.output<typeof dropWaveRuleSchema>;
export type SetCenter = z.output<typeof setCenterSchema>;
export type SetRetention = z.output<typeof setRetentionSchema>;
export type SetDays = z.output<typeof setDaysSchema>;
export type SetHours = z.output<typeof setHoursSchema>;
export type SaveNotice = z.output<typeof saveNoticeSchema>;
export type DropNotice = z.output<typeof dropNoticeSchema>;
export type SetRegionalHoliday = z.output<typeof setRegionalHolidaySchema>;
export type DropDays = z.output<typeof dropDaysSchema>;
export type SetWeights = z.output<typeof setWeightsSchema>;
export type RulesView = z.output<typeof rulesViewSchema>;
export type WeightsView = z.output<typeof weightsViewSchema>;
