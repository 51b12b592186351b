import type { WishFacts } from "@/lib/orders/wishes/facts";
import type { WishEventName } from "@/lib/orders/wishes/lifecycle";
import { NOTICE_TEMPLATES, type NoticeTemplate } from "@/lib/orders/wishes/notice-template";
import { isTrue, type Standing } from "@/lib/orders/wishes/true-while";
import type { WishStatus } from "@/prisma/generated/enums";

/** A step, as far as it settles what was told before. */
type Taken = {
  name: WishEventName;
  fromStatus: WishStatus | null;
  toStatus: WishStatus;
  at: Date;
};

/**
 * The notices before a step whose matter it settles: what they say is true of nobody after it, or the
 * unit has moved the wish on that was handed to it, or came to it late. A broken promise stays one.
 */
export function settledTemplates(
  before: WishFacts,
  after: WishFacts,
  taken: Taken,
): NoticeTemplate[] {
  const hasMoved = taken.fromStatus !== taken.toStatus;
  const moved = after.isPromiseOverdue ? ["handedOver"] : ["handedOver", "overdue"];
  const standings = standingsAfter(before, after, taken);
  return NOTICE_TEMPLATES.filter(
    (template) =>
      (hasMoved && moved.includes(template)) ||
      standings.every((standing) => !isTrue(template, standing)),
  );
}

/** How anybody can stand after a step: with every part in the wish, or with none. */
function standingsAfter(before: WishFacts, after: WishFacts, { name, at }: Taken): Standing[] {
  const { status, isObjected, visitAt, pausedAt, calledBackAt } = after;
  const wish = {
    ...{ now: at, status, isObjected, visitAt, follows: true },
    isMerged: status === "MERGED",
    isPaused: pausedAt !== null,
    isOverdue: after.isStepOverdue || after.isPromiseOverdue,
    isCalledBack: calledBackAt !== null,
    // The unit before was told before, and the next one is told anew.
    isInTurn: unitInTurn(before) === unitInTurn(after),
  };
  // With a next wave the invitations before it expire.
  const isAsked = status === "DISPATCHED" && name !== "nextWave";
  return [
    { ...wish, isAsked, goes: true, leads: true, wasAbsent: true },
    { ...wish, isAsked: false, goes: false, leads: false, wasAbsent: false },
  ];
}

function unitInTurn({ isObjected, centerId, responsibleSiteId }: WishFacts): string {
  return isObjected ? centerId : responsibleSiteId;
}
