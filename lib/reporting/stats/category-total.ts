import type { CategoryRow, Dashboard } from "@/lib/reporting/stats/dashboard";
import { indicatorOf } from "@/lib/reporting/stats/indicators";
import { summarizeWaits } from "@/lib/reporting/stats/waits";

/** The last row of a table of categories. */
export type CategoryTotal = Pick<
  CategoryRow,
  "asked" | "askedBefore" | "served" | "onTimeRate" | "wait"
> & {
  /** Not summed: a volunteer or team may serve several categories. */
  volunteers: null;
  teams: null;
};

/** What the rows of the categories add up to: the figures of the place. */
export function totalOfCategories({ figures, before }: Dashboard): CategoryTotal {
  const wait = summarizeWaits(figures.waits?.WHOLE ?? []);
  return {
    asked: figures.counts.asked,
    askedBefore: before.counts.asked,
    served: figures.counts.servedOnce,
    onTimeRate: indicatorOf("onTimeRate").of(figures),
    wait: wait.count === 0 ? null : wait,
    volunteers: null,
    teams: null,
  };
}
