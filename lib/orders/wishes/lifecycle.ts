import { stepNames, nextStatus as nextIn, type Transitions } from "@/lib/shared/steps/transitions";
import { WishStatus, type WishEventName as EventName } from "@/prisma/generated/enums";

/** Statuses of a wish that nobody has accepted. */
export const BEFORE_ACCEPTED = ["SUBMITTED", "APPROVED", "DISPATCHED"] as const;

/** Statuses of a wish whose service has not begun. */
export const BEFORE_SERVICE = [...BEFORE_ACCEPTED, "ACCEPTED", "SUPPLIED"] as const;

/** Statuses of a wish whose service has not ended. */
export const BEFORE_END = [...BEFORE_SERVICE, "IN_SERVICE"] as const;

/** Statuses in which somebody has taken the wish. A time agreed for the visit holds in these only. */
export const HELD_STATUSES = [
  "ACCEPTED",
  "SUPPLIED",
  "IN_SERVICE",
  "SERVED",
  "RATED",
  "UNRATED",
] as const;
/** All statuses but those of a wish that was never done. */
const NOT_ENDED = [...BEFORE_END, "SERVED", "RATED", "UNRATED"] as const;

/** Statuses in which staff may wait for the resident. In DISPATCHED the wait is for volunteers. */
const AWAITING = ["SUBMITTED", "APPROVED", "ACCEPTED", "SUPPLIED"] as const;

/** The life of a wish. Every step is one row of this table. */
export const TRANSITIONS = {
  submit: { from: [], to: "SUBMITTED" }, // 点单
  approve: { from: ["SUBMITTED"], to: "APPROVED" }, // 审单
  reject: { from: ["SUBMITTED"], to: "REJECTED" },
  dispatch: { from: ["APPROVED"], to: "DISPATCHED" }, // 派单
  nextWave: { from: ["DISPATCHED"], to: "SAME" }, // 下一批邀请
  openPool: { from: ["DISPATCHED"], to: "SAME" }, // 转入抢单大厅
  decline: { from: ["DISPATCHED"], to: "SAME" }, // 婉拒
  recall: { from: ["DISPATCHED", "ACCEPTED", "SUPPLIED", "IN_SERVICE"], to: "APPROVED" }, // 收回派单
  accept: { from: ["DISPATCHED"], to: "ACCEPTED" }, // 接单
  undoAccept: { from: ["ACCEPTED"], to: "DISPATCHED" }, // 撤销接单
  appoint: { from: ["ACCEPTED", "SUPPLIED"], to: "SAME" }, // 队长点名
  stepBack: { from: ["ACCEPTED", "SUPPLIED"], to: "SAME" }, // 队员不去了
  release: { from: ["ACCEPTED", "SUPPLIED"], to: "APPROVED" }, // 退单
  supply: { from: ["ACCEPTED"], to: "SUPPLIED" }, // 配单
  schedule: { from: ["ACCEPTED", "SUPPLIED"], to: "SAME" }, // 约时间
  unschedule: { from: ["ACCEPTED", "SUPPLIED"], to: "SAME" }, // 取消约定
  remind: { from: ["ACCEPTED", "SUPPLIED"], to: "SAME" }, // 提醒
  checkIn: { from: ["SUPPLIED"], to: "IN_SERVICE" }, // 签到
  undoCheckIn: { from: ["IN_SERVICE"], to: "SUPPLIED" }, // 撤销签到
  couldNotServe: { from: ["SUPPLIED", "IN_SERVICE"], to: "APPROVED" }, // 去了，没办成
  checkOut: { from: ["IN_SERVICE"], to: "SERVED" }, // 签退
  undoCheckOut: { from: ["SERVED"], to: "IN_SERVICE" }, // 撤销签退
  rate: { from: ["SERVED", "UNRATED"], to: "RATED" }, // 评单
  rateToo: { from: ["RATED"], to: "SAME" }, // 一同评单: by who asked for a wish merged into it
  regrade: { from: ["RATED"], to: "SAME" }, // 改评
  closeUnrated: { from: ["SERVED"], to: "UNRATED" }, // 未评结案
  redo: { from: ["RATED"], to: "APPROVED" }, // 差评必重办
  callBack: { from: ["APPROVED"], to: "SAME" }, // 回访
  cancel: { from: BEFORE_SERVICE, to: "CANCELLED" }, // 撤回
  merge: { from: BEFORE_ACCEPTED, to: "MERGED" }, // 并单
  unmerge: { from: ["MERGED"], to: "SUBMITTED" }, // 撤销并单: it is reviewed anew
  amend: { from: BEFORE_SERVICE, to: "SAME" }, // 补充
  correct: { from: NOT_ENDED, to: "SAME" }, // 更正
  unpublish: { from: NOT_ENDED, to: "SAME" }, // 从心愿墙取下
  object: { from: ["SUBMITTED", "APPROVED"], to: "SAME" }, // 派单异议
  decide: { from: BEFORE_SERVICE, to: "SAME" }, // 裁定异议
  handUp: { from: ["SUBMITTED", "APPROVED", "DISPATCHED"], to: "SAME" }, // 上交
  handDown: { from: ["SUBMITTED", "APPROVED"], to: "SAME" }, // 转办
  overdue: { from: BEFORE_END, to: "SAME" }, // 逾期, moves up the tree
  pause: { from: AWAITING, to: "SAME" }, // 等候群众
  resume: { from: AWAITING, to: "SAME" }, // 恢复计时
} as const satisfies Transitions<WishStatus, EventName>;

export type WishEventName = keyof typeof TRANSITIONS;

export const WISH_EVENTS = stepNames(TRANSITIONS);

/** Returns the status that `event` leads to from `status`, or null if the table has no such row. */
export function nextStatus(status: WishStatus, event: WishEventName): WishStatus | null {
  return nextIn<WishStatus, WishEventName>(TRANSITIONS, status, event);
}

/** The statuses that no step leaves. */
export const END_STATUSES = Object.values(WishStatus).filter((status) =>
  WISH_EVENTS.every((event) => nextStatus(status, event) === null),
);

/** Whether the grade is one of the two lowest national grades, with which a new round begins. */
export function isRedoGrade(grade: number): boolean {
  return grade <= 2;
}

/** 非常满意 5 … 1 非常不满意 */
export const GRADES = [5, 4, 3, 2, 1] as const;
