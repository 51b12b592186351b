import "server-only";
import { buildCalendar } from "@/lib/orders/clocks/calendar";
import { advanceClocks, nextAlarm, clocksOf } from "@/lib/orders/clocks/clock";
import { clockEvent } from "@/lib/orders/clocks/clock-event";
import type { ClockRules } from "@/lib/orders/clocks/rules";
import { settleLimits } from "@/lib/orders/clocks/settle-limits";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { TRANSITIONS, type WishEventName } from "@/lib/orders/wishes/lifecycle";
import { refusal } from "@/lib/orders/wishes/policy";
import { listRecipients, type NoticeTemplate } from "@/lib/orders/wishes/recipients";
import { startedLimits } from "@/lib/orders/wishes/started-limits";
import { residentOf, sealNote } from "@/lib/orders/wishes/sealed-wish.server";
import type { Machine } from "@/lib/shared/steps/machine";
import { Prisma, type Wish, type WishEvent } from "@/prisma/generated/client";

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
  recipients: ({ name, actorId }, { residentId, followerIds }, others) =>
    listRecipients(
      name,
      // No notice to the actor of the step.
      { residentId, followerIds: followerIds.filter((id) => id !== actorId) },
      others,
    ),
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
  const clocks = advanceClocks(clocksOf(before), timed, buildCalendar(rules));
  const { round, responsibleSiteId, categoryId } = after;
  return {
    changes: {
      ...clocks,
      alarmAt: nextAlarm(clocks),
      changedAt: event.toStatus === event.fromStatus ? before.changedAt : event.at,
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

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}
