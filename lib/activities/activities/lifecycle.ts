import { nextStatus as nextIn, stepNames, type Transitions } from "@/lib/shared/steps/transitions";
import type { ActivityEventName, ActivityStatus } from "@/prisma/generated/enums";

/** The life of an activity. Every step is one row of this table. */
export const TRANSITIONS = {
  draft: { from: [], to: "DRAFT" }, // 草拟
  edit: { from: ["DRAFT"], to: "SAME" }, // 修改草稿
  submit: { from: ["DRAFT"], to: "SUBMITTED" }, // 报送
  return: { from: ["SUBMITTED"], to: "DRAFT" }, // 退回
  drop: { from: ["DRAFT", "SUBMITTED"], to: "DROPPED" }, // 撤下
  publish: { from: ["SUBMITTED"], to: "PUBLISHED" }, // 发布
  change: { from: ["PUBLISHED"], to: "SAME" }, // 变更
  cancel: { from: ["PUBLISHED"], to: "CANCELLED" }, // 取消
  reinstate: { from: ["CANCELLED"], to: "PUBLISHED" }, // 恢复
  hold: { from: ["PUBLISHED", "NOT_HELD"], to: "HELD" }, // 登记举办
  recount: { from: ["HELD"], to: "SAME" }, // 更正人数
  lapse: { from: ["PUBLISHED"], to: "NOT_HELD" }, // 无登记，记为未举办
} as const satisfies Transitions<ActivityStatus, ActivityEventName>;

export const ACTIVITY_EVENTS = stepNames(TRANSITIONS);

/** Returns the status that `event` leads to from `status`, or null if the table has no such row. */
export function nextStatus(
  status: ActivityStatus,
  event: ActivityEventName,
): ActivityStatus | null {
  return nextIn<ActivityStatus, ActivityEventName>(TRANSITIONS, status, event);
}

/** Statuses in which anybody may read of it. */
export const PUBLIC_STATUSES = ["PUBLISHED", "HELD", "CANCELLED"] as const;

/** Statuses in which it takes, or took, a place, a room and people. */
export const LIVE_STATUSES = ["DRAFT", "SUBMITTED", "PUBLISHED", "HELD"] as const;
