import * as z from "zod";
import {
  DESCRIPTION,
  refineDescription,
  toDescription,
  type ChangeActivity,
} from "@/lib/activities/activities/schema";
import { planner } from "@/lib/activities/plans/schema";
import {
  checkPattern,
  patternColumns,
  patternFields,
} from "@/lib/activities/series/pattern-fields";
import { isDay } from "@/lib/shared/days/days";
import { ALONGSIDE } from "@/lib/shared/forms/alongside";
import { toPlain } from "@/lib/shared/forms/clean-text";
import { day, id, text, timeOfDay } from "@/lib/shared/forms/fields";
import { idParam, param } from "@/lib/shared/forms/search-params";
import { SeriesPattern } from "@/prisma/generated/enums";

/** Single dates, one a line or with spaces or commas between them; each once. */
const dates = text(4000)
  .transform((typed) => toPlain(typed).split(/[\s,，、;；]+/))
  .refine((days) => days.every(isDay), "dates")
  .transform((days) => [...new Set(days)].toSorted())
  .optional();

/** 系列: an activity that is held again and again, with the pattern of its days. */
export const planSeriesSchema = z
  .intersection(
    z
      .object({
        ...DESCRIPTION,
        idempotencyKey: z.uuid({ error: "invalid" }),
        pattern: z.enum(SeriesPattern, { error: "pickOne" }),
        ...patternFields,
        dates,
        startsOn: day.optional(),
        endsOn: day.optional(),
        from: timeOfDay,
        to: timeOfDay,
      })
      .superRefine(checkPattern, ALONGSIDE)
      .superRefine(refineDescription)
      .superRefine(checkDays, ALONGSIDE),
    planner.transform((of) => ({ planner: of })),
  )
  .transform((fields) => {
    const { planner: of, idempotencyKey, pattern, dates: single = [], from, to } = fields;
    const isSingle = pattern === "DATES";
    return {
      ...{ planner: of, idempotencyKey, speakerIds: fields.speakerIds },
      text: describe(fields),
      series: {
        ...patternColumns(fields),
        ...{ onDayOff: fields.onDayOff, startMinute: from, endMinute: to },
        dates: isSingle ? single : [],
        startsOn: (isSingle ? single[0] : fields.startsOn) ?? "",
        endsOn: (isSingle ? single.at(-1) : fields.endsOn) ?? "",
      },
    };
  });

type Described = Parameters<typeof toDescription>[0];

/** The description alone, without what else stands in the form. */
function describe(fields: Described) {
  const names = Object.keys(DESCRIPTION);
  const own = Object.entries(fields).filter(([name]) => names.includes(name));
  return toDescription(Object.fromEntries(own) as Described);
}

type Days = {
  pattern?: SeriesPattern;
  dates?: string[] | undefined;
  startsOn?: string | undefined;
  endsOn?: string | undefined;
  from?: number;
  to?: number;
};

function checkDays(fields: Days, context: z.RefinementCtx): void {
  const { from, to } = fields;
  const issue = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (from !== undefined && to !== undefined && to <= from) issue("to", "endsBeforeStart");
  if (fields.pattern !== "DATES") checkSpan(fields, issue);
  else if (!fields.dates?.length) issue("dates", "dates");
}

function checkSpan(
  { startsOn, endsOn }: Days,
  issue: (path: string, message: string) => void,
): void {
  if (!startsOn) issue("startsOn", "day");
  if (!endsOn) issue("endsOn", "day");
  if (startsOn && endsOn && endsOn < startsOn) issue("endsOn", "dayOrder");
}

/** How much of a series a change is about. */
export const SCOPES = ["FOLLOWING", "ALL"] as const;

const scope = z.enum(SCOPES, { error: "pickOne" });

/** 停办系列 */
export const endSeriesSchema = z.object({ activityId: id, scope, reason: text(200) });

/** The parameters of the address of the form. */
export const newActivityViewSchema = z.object({
  site: idParam,
  team: idParam,
  month: param(z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)),
  many: param(z.literal("1")),
});

export type PlanSeries = z.output<typeof planSeriesSchema>;
/** What of one occurrence is changed, in the others too; the day stays that of each. */
export type EditSeries = ChangeActivity & { scope: (typeof SCOPES)[number] };
export type EndSeries = z.output<typeof endSeriesSchema>;
export type NewActivityView = z.output<typeof newActivityViewSchema>;
