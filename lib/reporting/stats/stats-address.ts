import { address } from "@/lib/shared/forms/search-params";
import { addMonths, isYoung, listMonths, toMonth, type Period } from "@/lib/reporting/stats/period";
import type { FigureWishesView, StatsView } from "@/lib/reporting/stats/schema";

/** The address of the page of figures, or of one below it, with these parameters. */
export function statsAddress(view: Partial<StatsView>, below: "" | "/screen" = ""): string {
  const { place, from, to, figure, trend, sort, order, show } = view;
  return address(`/admin/stats${below}`, { place, from, to, figure, trend, sort, order, show });
}

/** The address of the wishes behind a figure. */
export function figureWishesAddress(view: Partial<FigureWishesView>): string {
  const { place, from, to, figure, only, page } = view;
  return address("/admin/stats/wishes", { place, from, to, figure, only, page });
}

/** The periods offered as links. */
export function usualPeriods(now: Date) {
  const month = toMonth(now);
  const last = addMonths(month, -1);
  const year = `${month.slice(0, 4)}-01`;
  const inYear = listMonths({ from: year, to: month }).length - 1;
  const quarter = addMonths(year, Math.floor(inYear / 3) * 3);
  return [
    ...(isYoung(now)
      ? [{ name: "sinceLastMonth", period: { from: last, to: month } } as const]
      : []),
    { name: "thisMonth" as const, period: { from: month, to: month } },
    { name: "lastMonth" as const, period: { from: last, to: last } },
    { name: "thisQuarter" as const, period: { from: quarter, to: addMonths(quarter, 2) } },
    { name: "thisYear" as const, period: { from: year, to: addMonths(year, 11) } },
  ] satisfies { name: string; period: Period }[];
}
