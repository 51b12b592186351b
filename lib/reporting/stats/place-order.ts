import type { PlaceRow } from "@/lib/reporting/stats/dashboard";
import { indicatorOf, type IndicatorName } from "@/lib/reporting/stats/indicators";

/** The figures of the table of places. */
export const PLACE_FIGURES = [
  "asked",
  "services",
  "answerRate",
  "solvedRate",
  "onTimeRate",
  "satisfiedRate",
  "ratedRate",
  "redoRate",
  "wholeMedian",
  "late",
  "activeVolunteers",
  "hours",
] as const satisfies IndicatorName[];

/** The columns the table of places can be sorted by. */
export const PLACE_COLUMNS = ["place", ...PLACE_FIGURES, "lastService"] as const;

export type PlaceColumn = (typeof PLACE_COLUMNS)[number];

/** `place` sorts in the order of the tree; `isUp` sorts the smallest first. */
type Order = { column: PlaceColumn; isUp: boolean };

/** Sorts the rows. Places without a value come after the others, the row of the place itself last. */
export function sortPlaces(places: PlaceRow[], { column, isUp }: Order): PlaceRow[] {
  const below = places.filter(({ isOwn }) => !isOwn);
  const own = places.filter(({ isOwn }) => isOwn);
  if (column === "place") return [...(isUp ? below.toReversed() : below), ...own];
  const direction = isUp ? 1 : -1;
  const known = below.filter((row) => readColumn(row, column) !== null);
  const unknown = below.filter((row) => readColumn(row, column) === null);
  known.sort((a, b) => direction * compare(readColumn(a, column), readColumn(b, column)));
  return [...known, ...unknown, ...own];
}

type Value = number | string | null;

function readColumn({ figures, lastServiceOn }: PlaceRow, column: Exclude<PlaceColumn, "place">) {
  return column === "lastService" ? lastServiceOn : indicatorOf(column).of(figures);
}

function compare(a: Value, b: Value): number {
  if (a === b || a === null || b === null) return 0;
  return a < b ? -1 : 1;
}
