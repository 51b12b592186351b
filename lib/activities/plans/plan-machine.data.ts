import "server-only";
import { TRANSITIONS } from "@/lib/activities/plans/lifecycle";
import { refusal, type PlanFacts } from "@/lib/activities/plans/policy";
import { settledBy, type PlanTemplate } from "@/lib/activities/plans/told";
import type { Machine } from "@/lib/shared/steps/machine";
import { Prisma, type Plan } from "@/prisma/generated/client";
import type { PlanEventName } from "@/prisma/generated/enums";

/** The types of the machine of plans. */
export type PlanStepTypes = {
  name: PlanEventName;
  state: PlanFacts;
  rules: null;
  changes: Partial<Omit<Plan, "id" | "status" | "version">>;
  event: object;
  template: PlanTemplate;
};

/** The machine of plans. lib/shared/steps takes and writes its steps. */
export const PLAN_MACHINE: Machine<PlanStepTypes> = {
  tables: {
    rows: "plans",
    events: "plan_events",
    key: "planId",
    columns: Object.values(Prisma.PlanScalarFieldEnum),
  },
  transitions: TRANSITIONS,
  refusal,
  tooLate: () => "PLAN_MOVED_ON",
  // On time is who submitted first in time, however often it was returned.
  consequences: ({ before, event: { name, at } }) => ({
    changes: name === "submit" && !before.submittedAt ? { submittedAt: at } : {},
    event: {},
  }),
  recipients: (_event, _state, others) => others,
  settled: ({ after: { status } }) => settledBy(status),
};
