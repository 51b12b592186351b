import { promiseDue, stepDue, type Due, type DueClocks } from "@/lib/orders/clocks/due";
import { endsOfComingDays } from "@/lib/desk/queues/coming-days";
import { isPast, isStaffStep } from "@/lib/orders/clocks/overdue";
import type { WishStatus } from "@/prisma/generated/enums";

export const DUE_GROUPS = ["overdue", "today", "tomorrow"] as const;

export type DueGroup = (typeof DUE_GROUPS)[number];

type Wish = DueClocks & { status: WishStatus; inOpenPool: boolean };

/** A wish with its dues, earliest first. */
export type DueEntry<Row> = { wish: Row; dues: Due[] };

/** The due wishes by day, earliest first. */
export type DueGroups<Row> = Record<DueGroup, DueEntry<Row>[]>;

/** Groups the `maxRows` wishes due first by day. */
export function groupDues<Row extends Wish>(
  wishes: Row[],
  maxRows: number,
  now: Date,
): DueGroups<Row> {
  const { endOfToday, endOfTomorrow } = endsOfComingDays(now);
  const entries = wishes
    .map((wish) => ({ wish, dues: listDues(wish, endOfTomorrow, now) }))
    .toSorted((one, other) => firstDueTime(one) - firstDueTime(other))
    .slice(0, maxRows);
  const within = (after: number, until: Date) =>
    entries.filter(
      (entry) => firstDueTime(entry) > after && firstDueTime(entry) <= until.getTime(),
    );
  return {
    overdue: within(-Infinity, now),
    today: within(now.getTime(), endOfToday),
    tomorrow: within(endOfToday.getTime(), endOfTomorrow),
  };
}

function listDues(wish: Wish, until: Date, now: Date): Due[] {
  const step = isStaffStep(wish) ? stepDue(wish, now) : null;
  return [step, promiseDue(wish, now)]
    .filter((due) => due !== null)
    .filter(({ at }) => isPast(at, until))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

function firstDueTime({ dues }: DueEntry<Wish>): number {
  return dues[0]?.at.getTime() ?? Infinity;
}
