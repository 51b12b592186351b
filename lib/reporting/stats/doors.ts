import { address } from "@/lib/shared/forms/search-params";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { IndicatorName } from "@/lib/reporting/stats/indicators";
import type { StatsView } from "@/lib/reporting/stats/schema";
import { statsAddress } from "@/lib/reporting/stats/stats-address";

/** The figures of the strip on top of a dashboard. `blank`: villages without an open station or point. */
export const KEY_FIGURES = [
  "asked",
  "late",
  "onTimeRate",
  "satisfiedRate",
  "hours",
  "blank",
] as const satisfies (IndicatorName | "blank")[];

export type KeyFigure = (typeof KEY_FIGURES)[number];

type Reader = {
  dashboard: Pick<Dashboard, "place" | "places">;
  view: StatsView;
  /** Whether the reader handles wishes and so has a desk. */
  isHandler: boolean;
};

/** The list behind a figure: wishes on the desk for who has one, else the places with their figures. */
export function figureDoor(name: KeyFigure, { dashboard, view, isHandler }: Reader): string {
  const place = dashboard.place.id;
  if (name === "blank") return `${statsAddress({ ...view, place, show: "coverage" })}#coverage`;
  if (isHandler && name === "late") return lateDoor(place);
  if (isHandler && name === "asked") return address("/desk", { queue: "all", place });
  if (dashboard.places.length === 0) return villageDoor(name, place, { view, isHandler });
  const order = name === "onTimeRate" || name === "satisfiedRate" ? "up" : undefined;
  return `${statsAddress({ ...view, place, sort: name, order })}#places`;
}

/** The overdue wishes of a place on the desk. */
export function lateDoor(place: string): string {
  return address("/desk", { queue: "open", due: "overdue", place });
}

function villageDoor(
  name: IndicatorName,
  place: string,
  { view, isHandler }: Omit<Reader, "dashboard">,
): string {
  if (isHandler && name === "satisfiedRate") return address("/desk", { queue: "rated", place });
  const trend = name === "hours" ? "hours" : name === "satisfiedRate" ? "grades" : "promises";
  return `${statsAddress({ ...view, place, trend })}#trend`;
}
