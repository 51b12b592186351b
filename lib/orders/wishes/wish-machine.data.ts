import "server-only";
import { calendarOf } from "@/lib/orders/clocks/calendar";
import { advanceClocks, alarmOf, clocksOf } from "@/lib/orders/clocks/clock";
import { clockEvent } from "@/lib/orders/clocks/clock-event";
import type { ClockRules } from "@/lib/orders/clocks/rules";
import { settledBy } from "@/lib/orders/clocks/settle-limits";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { TRANSITIONS, type WishEventName } from "@/lib/orders/wishes/lifecycle";
import { refusal } from "@/lib/orders/wishes/policy";
import { recipientsOf, type NoticeTemplate } from "@/lib/orders/wishes/recipients";
import { startedLimits } from "@/lib/orders/wishes/started-limits";
import type { Machine } from "@/lib/shared/steps/machine";
import { Prisma, type Wish, type WishEvent } from "@/prisma/generated/client";

/** A wish as the kernel of steps knows it. */
export type WishKind = {
  name: WishEventName;
  state: WishFacts;
  /** What the county of the wish has set for its clocks. */
  rules: ClockRules;
  changes: Partial<Omit<Wish, "id" | "status" | "version">>;
  event: Pick<
    WishEvent,
    "round" | "responsibleSiteId" | "categoryId" | "sinceAt" | "isStepKept" | "isPromiseKept"
  >;
  template: NoticeTemplate;
};

/** The one place that says how wishes go their steps; lib/shared/steps takes and writes them. */
export const WISH_MACHINE: Machine<WishKind> = {
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
    recipientsOf(
      name,
      // Who took the step knows it.
      { residentId, followerIds: followerIds.filter((id) => id !== actorId) },
      others,
    ),
};

/** The clocks a step starts and stops, and what its event says of them and of the wish. */
function consequences({
  before,
  after,
  event,
  rules,
}: Parameters<Machine<WishKind>["consequences"]>[0]) {
  const isFirst = event.fromStatus === null;
  const limits = startedLimits(event.name, isFirst ? null : before, after, rules.timeLimits);
  const data = isEmpty(limits) ? event.data : { ...event.data, limits };
  const timed = clockEvent({ ...event, data });
  const clocks = advanceClocks(clocksOf(before), timed, calendarOf(rules.calendarDays));
  const { round, responsibleSiteId, categoryId } = after;
  return {
    changes: {
      ...clocks,
      alarmAt: alarmOf(clocks),
      changedAt: event.toStatus === event.fromStatus ? before.changedAt : event.at,
    },
    event: {
      ...{ round, responsibleSiteId, categoryId, data },
      sinceAt: isFirst ? null : before.changedAt,
      ...settledBy(clocksOf(before), timed),
    },
  };
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}
