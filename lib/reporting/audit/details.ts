import * as z from "zod";
import { ALARM_NAMES } from "@/lib/shared/limits/limits";
import { PERSON_VALUES } from "@/lib/reporting/audit/person-values";
import { LIST_NAMES } from "@/lib/reporting/lists/list-names";
import { ADMIN_ROLES } from "@/lib/shared/auth/security-policy";
import {
  type AuditName,
  CalendarDayKind,
  ClockStep,
  LimitUnit,
  ScoreFactor,
  SecondFactorRule,
  SecurityMode,
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
    z.object({
      day: z.string(),
      isWorkingDay: z.boolean(),
      // Entries from before there were kinds have none.
      kind: z.enum(CalendarDayKind).default("OWN"),
      note: z.string().nullable(),
    }),
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
  changeOf(
    "retention",
    z.object({ logDays: z.int(), recordYears: z.int(), residentYears: z.int() }),
  ),
  changeOf("hours", z.object({ closingMinute: z.int(), quietFrom: z.int(), quietTo: z.int() })),
]);

function changeOf<Rule extends string, Row extends z.ZodType>(rule: Rule, row: Row) {
  return z.object({ rule: z.literal(rule), before: z.array(row), after: z.array(row) });
}

const rolesSchema = z.object({
  before: z.partialRecord(z.enum(ADMIN_ROLES), z.boolean()),
  after: z.partialRecord(z.enum(ADMIN_ROLES), z.boolean()),
});

const securitySchema = z.object({
  mode: z.enum(SecurityMode),
  secondFactor: z.enum(SecondFactorRule),
});

const policySchema = z.object({ before: securitySchema, after: securitySchema });

const deviceSchema = z.object({ device: z.string().nullable(), network: z.string().nullable() });

const viewSchema = z.object({ status: z.enum(WishStatus), round: z.int() });

export type RuleChange = z.output<typeof changeSchema>;

/** What was changed about a person, by name of the value, opened and masked (opened-values.data.ts). */
const valuesSchema = z.partialRecord(z.enum(PERSON_VALUES), z.string());

const personSchema = z.object({
  ...{ before: valuesSchema, after: valuesSchema },
  reason: z.string().optional(),
});

/** The names of the old and the new home. */
const moveSchema = z.object({ from: z.string(), to: z.string() });

const listSchema = z.object({ list: z.enum(LIST_NAMES), rows: z.int() });

const limitSchema = z.object({ limit: z.enum(ALARM_NAMES) });

export type AuditDetail =
  | ({ name: "contactView" } & z.output<typeof viewSchema>)
  | ({ name: "ruleChange" } & RuleChange)
  | ({ name: "listExport" } & z.output<typeof listSchema>)
  | ({ name: "limitReached" } & z.output<typeof limitSchema>)
  | ({ name: "roleChange" } & z.output<typeof rolesSchema>)
  | ({ name: "securityPolicyChange" } & z.output<typeof policySchema>)
  | ({ name: "phoneChange" | "volunteerCorrect" | "askerCorrect" } & z.output<typeof personSchema>)
  | ({ name: "volunteerMove" } & z.output<typeof moveSchema>)
  | ({ name: "signIn" } & z.output<typeof deviceSchema>);

const SCHEMAS = {
  contactView: viewSchema,
  ruleChange: changeSchema,
  limitReached: limitSchema,
  roleChange: rolesSchema,
  securityPolicyChange: policySchema,
  phoneChange: personSchema,
  volunteerCorrect: personSchema,
  volunteerMove: moveSchema,
  askerCorrect: personSchema,
  listExport: listSchema,
  signIn: deviceSchema,
};

/** The data of an entry, by its kind; null for kinds without any to show, and for data of another form. */
export function readDetail({ name, data }: { name: AuditName; data: unknown }): AuditDetail | null {
  if (!isDetailed(name)) return null;
  const detail = SCHEMAS[name].safeParse(data).data;
  return detail ? ({ name, ...detail } as AuditDetail) : null;
}

const PERSON_CHANGES = ["phoneChange", "volunteerCorrect", "askerCorrect"] as const;

/** An entry that says what was changed about a person. */
export type PersonChange = Extract<AuditDetail, { name: (typeof PERSON_CHANGES)[number] }>;

export function isPersonChange(detail: AuditDetail): detail is PersonChange {
  return PERSON_CHANGES.some((name) => name === detail.name);
}

function isDetailed(name: AuditName): name is keyof typeof SCHEMAS {
  return Object.hasOwn(SCHEMAS, name);
}
