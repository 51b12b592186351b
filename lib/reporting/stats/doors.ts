import { address } from "@/lib/shared/forms/search-params";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { HoneycombFigure } from "@/lib/reporting/stats/indicators";
import type { StatsView } from "@/lib/reporting/stats/schema";
import type { TrendName } from "@/lib/reporting/stats/trends";
import { figureWishesAddress, statsAddress } from "@/lib/reporting/stats/stats-address";

/** The figures of the strip on top of a dashboard. `blank`: villages without an open station or point. */
export const KEY_FIGURES = [
  "asked",
  "late",
  "onTimeRate",
  "satisfiedRate",
  "hours",
  "blank",
] as const satisfies (HoneycombFigure | "blank")[];

export type KeyFigure = (typeof KEY_FIGURES)[number];

type Reader = {
  dashboard: Pick<Dashboard, "place" | "places" | "isOver">;
  view: StatsView;
  /** Whether the reader handles wishes, and so may see them one by one. */
  isHandler: boolean;
};

/** The list behind a figure: its wishes for who may see them, else the places with their figures. */
export function figureDoor(name: KeyFigure, { dashboard, view, isHandler }: Reader): string {
  const place = dashboard.place.id;
  if (name === "blank") return `${statsAddress({ ...view, place, show: "coverage" })}#coverage`;
  if (isHandler && name === "late" && !dashboard.isOver) return lateDoor(place);
  if (isHandler) return figureWishesAddress({ ...view, place, figure: name });
  if (dashboard.places.length === 0) {
    return `${statsAddress({ ...view, place, trend: VILLAGE_TREND[name] })}#trend`;
  }
  const order = name === "onTimeRate" || name === "satisfiedRate" ? "up" : undefined;
  return `${statsAddress({ ...view, place, sort: name, order })}#places`;
}

/** What a city sees of a village, which has no places below it. */
const VILLAGE_TREND = {
  asked: "promises",
  late: "promises",
  onTimeRate: "promises",
  satisfiedRate: "grades",
  hours: "hours",
} as const satisfies Record<Exclude<KeyFigure, "blank">, TrendName>;

/** The overdue wishes of a place on the desk. */
export function lateDoor(place: string): string {
  return address("/desk", { queue: "open", due: "overdue", place });
}
