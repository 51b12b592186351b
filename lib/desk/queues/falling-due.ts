import { endsOfComingDays } from "@/lib/desk/queues/coming-days";
import { overdueAt, type DueWindow } from "@/lib/orders/clocks/overdue";

export const DUE_FILTERS = ["overdue", "today"] as const;

export type DueFilter = (typeof DUE_FILTERS)[number];

export function dueWindow(filter: DueFilter, now: Date): DueWindow {
  return filter === "overdue"
    ? overdueAt(now)
    : { after: now, until: endsOfComingDays(now).endOfToday };
}
