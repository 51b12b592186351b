import "server-only";
import { buildCalendar } from "@/lib/orders/clocks/calendar";
import { nextAlarm } from "@/lib/orders/clocks/alarm";
import { advanceClocks, clocksOf, type ClockEvent } from "@/lib/orders/clocks/clock";
import { clockEvent } from "@/lib/orders/clocks/clock-event";
import type { ClockRules } from "@/lib/orders/clocks/rules";
import { settleLimits } from "@/lib/orders/clocks/settle-limits";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { HELD_STATUSES, TRANSITIONS, type WishEventName } from "@/lib/orders/wishes/lifecycle";
import { refusal } from "@/lib/orders/wishes/policy";
import { withFollowers } from "@/lib/orders/wishes/recipients";
import type { NoticeTemplate } from "@/lib/orders/wishes/notice-template";
import { settledTemplates } from "@/lib/orders/wishes/settled";
import { startedLimits } from "@/lib/orders/wishes/started-limits";
import { residentOf, sealNote } from "@/lib/orders/wishes/sealed-wish.server";
import type { Machine } from "@/lib/shared/steps/machine";
import { Prisma, type Wish, type WishEvent } from "@/prisma/generated/client";
import type { ActorRole, WishStatus } from "@/prisma/generated/enums";

/** The types of the wish machine. */
export type WishStepTypes = {
  name: WishEventName;
  state: WishFacts;
  /** The clock rules of the wish's county. */
  rules: ClockRules;
  changes: Partial<Omit<Wish, "id" | "status" | "version">>;
  event: Pick<
    WishEvent,
    | "round"
    | "responsibleSiteId"
    | "categoryId"
    | "sinceAt"
    | "isStepKept"
    | "isPromiseKept"
    | "noteSealed"
  >;
  template: NoticeTemplate;
};

/** The machine of wishes. lib/shared/steps takes and writes its steps. */
export const WISH_MACHINE: Machine<WishStepTypes> = {
  tables: {
    rows: "wishes",
    events: "wish_events",
    key: "wishId",
    columns: Object.values(Prisma.WishScalarFieldEnum),
  },
  transitions: TRANSITIONS,
  refusal,
  tooLate: (name) => (name === "accept" ? "ALREADY_TAKEN" : "WISH_MOVED_ON"),
  consequences,
  recipients: ({ actorId }, { followerIds }, others) =>
    withFollowers(
      others,
      // No notice to the actor of the step.
      followerIds.filter((id) => id !== actorId),
    ),
  settled: ({ before, after, event }) => settledTemplates(before, after, event),
};

/** Computes the clocks after a step, and the columns of its event. */
function consequences({
  before,
  after,
  event,
  rules,
}: Parameters<Machine<WishStepTypes>["consequences"]>[0]) {
  const isFirst = event.fromStatus === null;
  const limits = startedLimits(event.name, isFirst ? null : before, after, rules.timeLimits);
  const data = isEmpty(limits) ? event.data : { ...event.data, limits };
  const timed = clockEvent({ ...event, data });
  // An undone check-out gives back the clocks that ran before it.
  const clocks =
    event.name === "undoCheckOut"
      ? clocksOf(after)
      : advanceClocks(clocksOf(before), timed, buildCalendar(rules));
  const { round, responsibleSiteId, categoryId } = after;
  return {
    changes: {
      ...clocks,
      ...(!isHeld(event.toStatus) && NO_VISIT),
      alarmAt: nextAlarm(clocks),
      changedAt: changedAfter(before, after, timed),
      workedOnByIds: addWorker(before.workedOnByIds, event),
    },
    event: {
      ...{ round, responsibleSiteId, categoryId, data },
      sinceAt: isFirst ? null : before.changedAt,
      ...settleLimits(clocksOf(before), timed),
      // The words of people are stored sealed only.
      note: null,
      noteSealed: sealNote(residentOf(before), before.id, event.seq, event.note),
    },
  };
}

/** Whoever takes the wish next agrees on a time anew. */
const NO_VISIT = { visitAt: null, remindAt: null };

function isHeld(status: WishStatus): boolean {
  return HELD_STATUSES.some((one) => one === status);
}

/** Since when the wish has its status: a step may say it, as one that undoes another. */
function changedAfter(before: WishFacts, after: WishFacts, step: ClockEvent): Date {
  if (step.toStatus === step.fromStatus) return before.changedAt;
  return after.changedAt === before.changedAt ? (step.happenedAt ?? step.at) : after.changedAt;
}

/** Steps by which staff work on a wish, whose outcome they then do not grade. */
const WORK: WishEventName[] = [
  "approve",
  "dispatch",
  "nextWave",
  "openPool",
  "supply",
  "checkIn",
  "checkOut",
  "couldNotServe",
];

function addWorker(ids: string[], { name, actorRole, actorId }: Author) {
  const isWork = actorRole === "STAFF" && actorId !== null && WORK.includes(name);
  return isWork && !ids.includes(actorId) ? [...ids, actorId] : ids;
}

type Author = { name: WishEventName; actorRole: ActorRole; actorId: string | null };

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}
