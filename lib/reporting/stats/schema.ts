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

/** The parameters of the address of the figures; invalid ones are ignored. */
export const statsViewSchema = z.object({
  /** Absent: the reader's own place. */
  place: idParam,
  /** Absent: the current month. */
  from: monthParam,
  to: monthParam,
  /** The figure that fills the honeycomb. */
  figure: param(z.enum(HONEYCOMB_FIGURE_NAMES)),
  /** The lines of the trend chart. */
  trend: param(z.enum(TREND_NAMES)),
  /** The column the places are sorted by, and whether the smallest comes first. */
  sort: param(z.enum(PLACE_COLUMNS)),
  order: param(z.enum(["up"])),
});

/** The wall mode shows the same; `refresh=off` stops it from refreshing itself. */
export const screenViewSchema = statsViewSchema.extend({ refresh: param(z.enum(["off"])) });

export type StatsView = z.output<typeof statsViewSchema>;

export function toDashboardView({ place, figure, ...months }: StatsView, now: Date): DashboardView {
  return {
    ...(place && { placeId: place }),
    period: toPeriod(months, now),
    figure: figure ?? "asked",
  };
}

/** The months of an address, the last three years of them at most; without any the current month. */
function toPeriod(months: Pick<StatsView, "from" | "to">, now: Date): Period {
  const to = months.to ?? months.from ?? toMonth(now);
  const from = months.from ?? to;
  const period = from <= to ? { from, to } : { from: to, to: from };
  const isTooLong = listMonths(period).length > MAX_MONTHS;
  return isTooLong ? { ...period, from: addMonths(period.to, 1 - MAX_MONTHS) } : period;
}
