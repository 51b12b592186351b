import * as z from "zod";
import { ALARM_NAMES } from "@/lib/shared/limits/limits";
import {
  type AuditName,
  ClockStep,
  LimitUnit,
  ScoreFactor,
  WishStatus,
  WishUrgency,
} from "@/prisma/generated/enums";

const matter = { urgency: z.enum(WishUrgency), category: z.string().nullable() };

/** What a rule change says, by the kind of rule: the rows it took away and those it added. */
const changeSchema = z.discriminatedUnion("rule", [
  changeOf(
    "timeLimits",
    z.object({
      ...matter,
      step: z.enum(ClockStep),
      amount: z.int(),
      unit: z.enum(LimitUnit),
    }),
  ),
  changeOf("waveRules", z.object({ ...matter, size: z.int(), waves: z.int() })),
  changeOf("weights", z.object({ factor: z.enum(ScoreFactor), weight: z.int() })),
  changeOf(
    "calendar",
    z.object({ day: z.string(), isWorkingDay: z.boolean(), note: z.string().nullable() }),
  ),
  changeOf(
    "center",
    z.object({
      redoDays: z.int(),
      disclosureDays: z.int(),
      volunteerLoad: z.int(),
      teamLoad: z.int(),
    }),
  ),
]);

function changeOf<Rule extends string, Row extends z.ZodType>(rule: Rule, row: Row) {
  return z.object({ rule: z.literal(rule), before: z.array(row), after: z.array(row) });
}

const viewSchema = z.object({ status: z.enum(WishStatus), round: z.int() });

export type RuleChange = z.output<typeof changeSchema>;

const limitSchema = z.object({ limit: z.enum(ALARM_NAMES) });

export type AuditDetail =
  | ({ name: "contactView" } & z.output<typeof viewSchema>)
  | ({ name: "ruleChange" } & RuleChange)
  | ({ name: "limitReached" } & z.output<typeof limitSchema>);

/** The data of an entry, by its kind; null for kinds without any to show, and for data of another form. */
export function readDetail({ name, data }: { name: AuditName; data: unknown }): AuditDetail | null {
  if (name === "contactView") {
    const view = viewSchema.safeParse(data).data;
    return view ? { name, ...view } : null;
  }
  if (name === "ruleChange") {
    const change = changeSchema.safeParse(data).data;
    return change ? { name, ...change } : null;
  }
  if (name === "limitReached") {
    const limit = limitSchema.safeParse(data).data;
    return limit ? { name, ...limit } : null;
  }
  return null;
}
