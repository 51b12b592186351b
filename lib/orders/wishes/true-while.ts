import { BEFORE_END, BEFORE_SERVICE } from "@/lib/orders/wishes/lifecycle";
import {
  isPassOn,
  passedOn,
  type NoticeTemplate,
  type PassOnTemplate,
} from "@/lib/orders/wishes/notice-template";
import type { WishStatus } from "@/prisma/generated/enums";

/** How a wish, and the recipient of a notice about it, stand now. */
export type Standing = {
  now: Date;
  /** Of a wish that was merged, the status of the one that stands for it. */
  status: WishStatus;
  isMerged: boolean;
  isPaused: boolean;
  isObjected: boolean;
  isOverdue: boolean;
  isCalledBack: boolean;
  visitAt: Date | null;
  /** The recipient's answer to an invitation is awaited. */
  isAsked: boolean;
  /** The recipient goes to the service. */
  goes: boolean;
  /** The recipient leads the team that has the wish. */
  leads: boolean;
  /** The recipient was named and reported as not come. */
  wasAbsent: boolean;
  /** It is the turn of the recipient's unit. */
  isInTurn: boolean;
  follows: boolean;
};

type Condition = (standing: Standing) => boolean;

/**
 * When the statement of a notice is true. It is evaluated when the notice is planned and again when it
 * is sent: what is no longer true then is not sent. A template without a condition does not compile.
 */
const TRUE_WHILE: Record<Exclude<NoticeTemplate, PassOnTemplate>, Condition> = {
  submitted: among("SUBMITTED"),
  approved: among("APPROVED", "DISPATCHED"),
  rejected: among("REJECTED"),
  accepted: among("ACCEPTED"),
  released: among("APPROVED", "DISPATCHED"),
  supplied: among("SUPPLIED"),
  nowYours: isOwed,
  served: among("SERVED", "UNRATED"),
  couldNotServe: among("APPROVED", "DISPATCHED"),
  gradeRecorded: ({ status }) => status !== "SERVED" && status !== "UNRATED",
  redo: (one) => one.status === "APPROVED" && !one.isCalledBack,
  cancelled: among("CANCELLED"),
  merged: ({ isMerged }) => isMerged,
  unmerged: among("SUBMITTED"),
  pausedForYou: ({ isPaused }) => isPaused,
  delayed: (one) => one.isOverdue && isOwed(one),
  scheduled: isVisitAhead,
  unscheduled: isWithoutVisit,
  visitSoon: isVisitAhead,
  invited: ({ isAsked }) => isAsked,
  taken: isFree,
  recalled: isFree,
  appointed: (one) => one.goes && isOwed(one),
  steppedBack: (one) => one.leads && isBeforeService(one),
  ready: (one) => holds(one) && one.status === "SUPPLIED",
  visitAgreed: (one) => holds(one) && isVisitAhead(one),
  visitOff: (one) => holds(one) && isWithoutVisit(one),
  visitReminder: (one) => holds(one) && isVisitAhead(one),
  absent: ({ wasAbsent }) => wasAbsent,
  rated: ({ wasAbsent }) => !wasAbsent,
  amended: (one) => holds(one) && isOwed(one),
  onHold: (one) => holds(one) && one.isPaused,
  resumed: (one) => holds(one) && !one.isPaused && isBeforeService(one),
  handedOver: (one) => one.isInTurn && isOwed(one),
  objected: (one) => one.isInTurn && one.isObjected,
  redoToYou: (one) => one.isInTurn && one.status === "APPROVED" && !one.isCalledBack,
  // With another unit the clock of the step begins anew, so the wish itself may be in time again.
  overdue: (one) => one.isInTurn && isOwed(one),
  left: (one) => one.isInTurn && (one.status === "APPROVED" || one.status === "DISPATCHED"),
  ledByYou: (one) => one.leads && isOwed(one),
  withdrawn: among("CANCELLED"),
  amendedToYou: (one) => one.isInTurn && isOwed(one),
  followed: ({ follows }) => follows,
};

/** Whether what the notice says is true. */
export function isTrue(template: NoticeTemplate, standing: Standing): boolean {
  if (!isPassOn(template)) return TRUE_WHILE[template](standing);
  return standing.isInTurn && TRUE_WHILE[passedOn(template)](standing);
}

function among(...statuses: WishStatus[]): Condition {
  return ({ status }) => statuses.includes(status);
}

function isOwed({ status }: Standing): boolean {
  return BEFORE_END.some((one) => one === status);
}

function isBeforeService({ status }: Standing): boolean {
  return BEFORE_SERVICE.some((one) => one === status);
}

function holds({ goes, leads }: Standing): boolean {
  return goes || leads;
}

/** The wish asks nothing of the recipient. */
function isFree(standing: Standing): boolean {
  return !standing.isAsked && !holds(standing);
}

function isVisitAhead(standing: Standing): boolean {
  const { visitAt, now } = standing;
  return visitAt !== null && visitAt > now && isBeforeService(standing);
}

function isWithoutVisit(standing: Standing): boolean {
  const { visitAt, status } = standing;
  return visitAt === null && (status === "ACCEPTED" || status === "SUPPLIED");
}
