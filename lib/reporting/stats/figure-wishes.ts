import {
  countLate,
  HONEYCOMB_FIGURES,
  indicatorOf,
  type HoneycombFigure,
} from "@/lib/reporting/stats/indicators";
import { NO_COUNTS, type Counts, type Measure } from "@/lib/reporting/stats/measures";

/** A wish with what it adds to the measures of a figure. */
export type WishCounts = { id: string } & Partial<Counts>;

/** What the wishes add to each measure of the figure. */
export function sumByMeasure(wishes: WishCounts[], figure: HoneycombFigure): Partial<Counts> {
  const sum = (name: Measure) => wishes.reduce((total, one) => total + (one[name] ?? 0), 0);
  return Object.fromEntries(HONEYCOMB_FIGURES[figure].map((name) => [name, sum(name)]));
}

/** The value of a figure made of these counts alone; null without a case. */
export function valueOfCounts(figure: HoneycombFigure, some: Partial<Counts>): number | null {
  const counts = { ...NO_COUNTS, ...some };
  const registered = { volunteers: 0, teams: 0 };
  const figures = { counts, months: 1, registered, waits: null, late: countLate(counts) };
  return indicatorOf(figure).of(figures);
}

/** Of a share those first that pull it down, of a number those that add most; of equals the newest. */
export function sortByNeed(wishes: WishCounts[], figure: HoneycombFigure): WishCounts[] {
  const isShare = indicatorOf(figure).unit === "share";
  const most = (one: WishCounts) =>
    HONEYCOMB_FIGURES[figure].reduce((sum, name) => sum + (one[name] ?? 0), 0);
  const weigh = (one: WishCounts) => (isShare ? (valueOfCounts(figure, one) ?? 1) : -most(one));
  return wishes
    .map((wish) => ({ wish, weight: weigh(wish) }))
    .sort((one, other) => one.weight - other.weight || (one.wish.id < other.wish.id ? 1 : -1))
    .map(({ wish }) => wish);
}
