import * as z from "zod";
import { countDays, daysBetween, isDay } from "@/lib/shared/days/days";
import { toPlain } from "@/lib/shared/forms/clean-text";
import { id, toList, text, whole } from "@/lib/shared/forms/fields";
import { idParam, param } from "@/lib/shared/forms/search-params";
import { COUNTY_PERIODS, type CountyPeriod } from "@/lib/shared/retention/rules";
import { parsePastedDays, MAX_DAYS, MAX_NOTE_LENGTH } from "@/lib/orders/rules/pasted-days";
import { ClockStep, LimitUnit, ScoreFactor, WishUrgency } from "@/prisma/generated/enums";

const step = z.enum(ClockStep, { error: "pickOne" });
const urgency = z.enum(WishUrgency, { error: "pickOne" });

/** What a rule applies to. Without a category it applies to all categories that have no rule of their own. */
const matter = { urgency, categoryId: id.optional() };

export const setTimeLimitSchema = z.object({
  step,
  ...matter,
  amount: whole(1, 1000),
  unit: z.enum(LimitUnit, { error: "pickOne" }),
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

const day = z
  .string({ error: "day" })
  .transform(toPlain)
  .refine(isDay, "day")
  .refine(isNear, "dayFar");

/** Whether the day is in a plausible range, to catch typing errors. */
function isNear(value: string): boolean {
  return value >= "2020-01-01" && value <= "2100-12-31";
}

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

/** Lines pasted from the notice of a year's holidays. */
export const pasteDaysSchema = z
  .object({ lines: text(5000) })
  .transform(({ lines }, context) => {
    const pasted = parsePastedDays(lines);
    if ("days" in pasted) return pasted.days;
    const issue = { code: "custom" as const, path: ["lines"], message: "calendarLine" };
    context.addIssue({ ...issue, params: pasted.unreadable });
    return z.NEVER;
  })
  .refine((days) => days.length <= MAX_DAYS, { path: ["lines"], message: "tooManyDays" })
  .refine((days) => days.every((each) => isNear(each.day)), {
    path: ["lines"],
    message: "dayFar",
  });

export const dropDaysSchema = z.object({
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
  year: param(z.coerce.number().int().min(2020).max(2100)),
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
export type DropDays = z.output<typeof dropDaysSchema>;
export type SetWeights = z.output<typeof setWeightsSchema>;
export type RulesView = z.output<typeof rulesViewSchema>;
export type WeightsView = z.output<typeof weightsViewSchema>;
