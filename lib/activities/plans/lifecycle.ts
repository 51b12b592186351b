import { nextStatus as nextIn, stepNames, type Transitions } from "@/lib/shared/steps/transitions";
import type { PlanEventName, PlanStatus } from "@/prisma/generated/enums";

/** The life of a month's plan. Every step is one row of this table. */
export const TRANSITIONS = {
  begin: { from: [], to: "DRAFT" }, // 编制
  remind: { from: ["DRAFT", "RETURNED"], to: "SAME" }, // 催报
  submit: { from: ["DRAFT", "RETURNED"], to: "SUBMITTED" }, // 报送
  reopen: { from: ["SUBMITTED"], to: "DRAFT" }, // 收回重编
  return: { from: ["SUBMITTED", "APPROVED"], to: "RETURNED" }, // 退回
  approve: { from: ["SUBMITTED"], to: "APPROVED" }, // 审定
  publish: { from: ["APPROVED"], to: "PUBLISHED" }, // 发布
} as const satisfies Transitions<PlanStatus, PlanEventName>;

export const PLAN_EVENTS = stepNames(TRANSITIONS);

/** Returns the status that `event` leads to from `status`, or null if the table has no such row. */
export function nextStatus(status: PlanStatus, event: PlanEventName): PlanStatus | null {
  return nextIn<PlanStatus, PlanEventName>(TRANSITIONS, status, event);
}
