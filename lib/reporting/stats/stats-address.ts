import { address } from "@/lib/shared/forms/search-params";
import { toMonth, addMonths, listMonths, type Period } from "@/lib/reporting/stats/period";
import type { StatsView } from "@/lib/reporting/stats/schema";

/** The address of the page of figures, or of one below it, with these parameters. */
export function statsAddress(view: Partial<StatsView>, below: "" | "/screen" = ""): string {
  const { place, from, to, figure, trend, sort, order } = view;
  return address(`/admin/stats${below}`, { place, from, to, figure, trend, sort, order });
}

/** The periods offered as links. */
export function usualPeriods(now: Date) {
  const month = toMonth(now);
  const last = addMonths(month, -1);
  const year = `${month.slice(0, 4)}-01`;
  const inYear = listMonths({ from: year, to: month }).length - 1;
  const quarter = addMonths(year, Math.floor(inYear / 3) * 3);
  return [
    { name: "thisMonth", period: { from: month, to: month } },
    { name: "lastMonth", period: { from: last, to: last } },
    { name: "thisQuarter", period: { from: quarter, to: addMonths(quarter, 2) } },
    { name: "thisYear", period: { from: year, to: addMonths(year, 11) } },
  ] as const satisfies { name: string; period: Period }[];
}
