import * as z from "zod";
import { idParam, param } from "@/lib/shared/forms/search-params";
import type { DashboardView } from "@/lib/reporting/stats/dashboard";
import { HONEYCOMB_FIGURES, type HoneycombFigure } from "@/lib/reporting/stats/indicators";
import {
  MONTH,
  MAX_MONTHS,
  toMonth,
  listMonths,
  addMonths,
  type Period,
} from "@/lib/reporting/stats/period";
import { PLACE_COLUMNS } from "@/lib/reporting/stats/place-order";
import { TREND_NAMES } from "@/lib/reporting/stats/trends";

export const HONEYCOMB_FIGURE_NAMES = Object.keys(HONEYCOMB_FIGURES) as HoneycombFigure[];

const monthParam = param(z.string().regex(MONTH));

/** What the address of the figures may say; what makes no sense is left out. */
export const statsViewSchema = z.object({
  /** Absent: the reader's own place. */
  place: idParam,
  /** Absent: the current month. */
  from: monthParam,
  to: monthParam,
  /** What fills the honeycomb. */
  figure: param(z.enum(HONEYCOMB_FIGURE_NAMES)),
  /** Which lines are drawn. */
  trend: param(z.enum(TREND_NAMES)),
  /** By which column the places stand, and whether the least comes first. */
  sort: param(z.enum(PLACE_COLUMNS)),
  order: param(z.enum(["up"])),
});

/** The wall mode shows the same; it can be told not to refresh itself. */
export const screenViewSchema = statsViewSchema.extend({ refresh: param(z.enum(["off"])) });

export type StatsView = z.output<typeof statsViewSchema>;

export function toDashboardView({ place, figure, ...months }: StatsView, now: Date): DashboardView {
  return {
    ...(place && { placeId: place }),
    period: toPeriod(months, now),
    figure: figure ?? "asked",
  };
}

/** The months of an address, three years at most; the current one where it names none. */
function toPeriod(months: Pick<StatsView, "from" | "to">, now: Date): Period {
  const to = months.to ?? months.from ?? toMonth(now);
  const from = months.from ?? to;
  const period = from <= to ? { from, to } : { from: to, to: from };
  const isTooLong = listMonths(period).length > MAX_MONTHS;
  return isTooLong ? { ...period, from: addMonths(period.to, 1 - MAX_MONTHS) } : period;
}
