import type { PlanEventName, PlanStatus } from "@/prisma/generated/enums";

/** Whom a step of a plan is told: those who plan, or those who decide; who takes it is not told. */
export const PLAN_TOLD = {
  submit: { decider: "planToReview" },
  remind: { planner: "planMissing" },
  return: { planner: "planReturned" },
  approve: { planner: "planApproved" },
  publish: { planner: "planPublished" },
} as const satisfies Partial<Record<PlanEventName, { decider?: string; planner?: string }>>;

type Cells<Row> = Row extends unknown ? Row[keyof Row] : never;

/** A key of the messages in `notices` about a plan. */
export type PlanTemplate = Cells<(typeof PLAN_TOLD)[keyof typeof PLAN_TOLD]>;

/** The statuses in which a notice is true. */
const TRUE_IN: Record<PlanTemplate, readonly PlanStatus[]> = {
  planToReview: ["SUBMITTED"],
  planMissing: ["DRAFT", "RETURNED"],
  planReturned: ["RETURNED"],
  planApproved: ["APPROVED"],
  planPublished: ["PUBLISHED"],
};

export const PLAN_TEMPLATES = Object.keys(TRUE_IN) as [PlanTemplate, ...PlanTemplate[]];

/** Whether what the notice says is still so. */
export function isTrueOf(template: PlanTemplate, status: PlanStatus): boolean {
  return TRUE_IN[template].includes(status);
}

/** The notices that are settled once a plan has this status. */
export function settledBy(status: PlanStatus): PlanTemplate[] {
  return PLAN_TEMPLATES.filter((template) => !isTrueOf(template, status));
}
