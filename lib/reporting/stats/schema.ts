import * as z from "zod";
import { pageParam } from "@/lib/shared/forms/paging";
import { idParam, param } from "@/lib/shared/forms/search-params";
import type { DashboardView } from "@/lib/reporting/stats/dashboard";
import { HONEYCOMB_FIGURES, type HoneycombFigure } from "@/lib/reporting/stats/indicators";
import { MEASURES } from "@/lib/reporting/stats/measures";
import {
  MONTH,
  MAX_MONTHS,
  currentPeriod,
  toMonth,
  listMonths,
  addMonths,
  type Period,
} from "@/lib/reporting/stats/period";
import { PLACE_COLUMNS } from "@/lib/reporting/stats/place-order";
import { TREND_NAMES } from "@/lib/reporting/stats/trends";

export const HONEYCOMB_FIGURE_NAMES = Object.keys(HONEYCOMB_FIGURES) as HoneycombFigure[];

/** What a dashboard shows one at a time; `all` is for paper. */
export const DETAILS = [
  "figures",
  "table",
  "heat",
  "categories",
  "served",
  "coverage",
  "supply",
  "all",
] as const;

export type Detail = (typeof DETAILS)[number];

const monthParam = param(z.string().regex(MONTH));

/** The parameters of the address of the figures; invalid ones are ignored. */
export const statsViewSchema = z.object({
  /** Absent: the reader's own place. */
  place: idParam,
  /** Both absent: the current period. */
  from: monthParam,
  to: monthParam,
  /** The figure that fills the honeycomb. */
  figure: param(z.enum(HONEYCOMB_FIGURE_NAMES)),
  /** The lines of the trend chart. */
  trend: param(z.enum(TREND_NAMES)),
  /** The column the places are sorted by, and whether the smallest comes first. */
  sort: param(z.enum(PLACE_COLUMNS)),
  order: param(z.enum(["up"])),
  /** What is looked at more closely below the pictures. */
  show: param(z.enum(DETAILS)),
});

/** The wall mode shows the same; `refresh=off` stops it from refreshing itself. */
export const screenViewSchema = statsViewSchema.extend({ refresh: param(z.enum(["off"])) });

export type StatsView = z.output<typeof statsViewSchema>;

/** The parameters of the address of the wishes behind a figure. */
export const figureWishesSchema = statsViewSchema
  .pick({ place: true, from: true, to: true })
  .extend({
    figure: z.enum(HONEYCOMB_FIGURE_NAMES).catch("asked"),
    /** Only the wishes that count in this measure of the figure. */
    only: param(z.enum(MEASURES)),
    page: pageParam,
  });

export type FigureWishesView = z.output<typeof figureWishesSchema>;

export function toDashboardView(
  { place, figure, ...months }: Pick<StatsView, "place" | "figure" | "from" | "to">,
  now: Date,
): DashboardView {
  return {
    ...(place && { placeId: place }),
    period: toPeriod(months, now),
    figure: figure ?? "asked",
  };
}

export type PeriodNote = "future" | "reversed" | "cut";

/** What has to be said of the months that were asked for, since not all of them are shown as they were. */
export function listPeriodNotes(months: Pick<StatsView, "from" | "to">, now: Date): PeriodNote[] {
  const shown = toPeriod(months, now);
  const { from = shown.from, to = shown.to } = months;
  const notes = {
    reversed: from > to,
    cut: from < shown.from || to < shown.from,
    future: shown.from > toMonth(now),
  };
  return (["reversed", "cut", "future"] as const).filter((note) => notes[note]);
}

/** The months of an address, the last three years of them at most; without any the current period. */
export function toPeriod(months: Pick<StatsView, "from" | "to">, now: Date): Period {
  if (!months.from && !months.to) return currentPeriod(now);
  const to = months.to ?? months.from ?? toMonth(now);
  const from = months.from ?? to;
  const period = from <= to ? { from, to } : { from: to, to: from };
  const isTooLong = listMonths(period).length > MAX_MONTHS;
  return isTooLong ? { ...period, from: addMonths(period.to, 1 - MAX_MONTHS) } : period;
}
