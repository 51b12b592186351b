import { promiseDue, stepDue, type Due, type DueClocks } from "@/lib/orders/clocks/due";
import { comingDays } from "@/lib/desk/queues/coming-days";
import { isPast, isStaffStep } from "@/lib/orders/clocks/overdue";
import type { WishStatus } from "@/prisma/generated/enums";

export const DUE_GROUPS = ["overdue", "today", "tomorrow"] as const;

export type DueGroup = (typeof DUE_GROUPS)[number];

type Wish = DueClocks & { status: WishStatus; inOpenPool: boolean };

/** A wish and what of it is due, what is due first before the other. */
export type DueEntry<Row> = { wish: Row; dues: Due[] };

/** What is due on which day, what is due first before the others: of what is overdue, what is so the longest. */
export type DueGroups<Row> = Record<DueGroup, DueEntry<Row>[]>;

/** The `most` that are due first, by day. */
export function groupDues<Row extends Wish>(
  wishes: Row[],
  most: number,
  now: Date,
): DueGroups<Row> {
  const { endOfToday, endOfTomorrow } = comingDays(now);
  const entries = wishes
    .map((wish) => ({ wish, dues: duesOf(wish, endOfTomorrow, now) }))
    .toSorted((one, other) => firstOf(one) - firstOf(other))
    .slice(0, most);
  const within = (after: number, until: Date) =>
    entries.filter((entry) => firstOf(entry) > after && firstOf(entry) <= until.getTime());
  return {
    overdue: within(-Infinity, now),
    today: within(now.getTime(), endOfToday),
    tomorrow: within(endOfToday.getTime(), endOfTomorrow),
  };
}

function duesOf(wish: Wish, until: Date, now: Date): Due[] {
  const step = isStaffStep(wish) ? stepDue(wish, now) : null;
  return [step, promiseDue(wish, now)]
    .filter((due) => due !== null)
    .filter(({ at }) => isPast(at, until))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

function firstOf({ dues }: DueEntry<Wish>): number {
  return dues[0]?.at.getTime() ?? Infinity;
}
