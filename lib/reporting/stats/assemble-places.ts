import { figuresOf, isNothing, restOf } from "@/lib/reporting/stats/assemble-figures";
import type { Cell, Dashboard, DashboardView, PlaceRow } from "@/lib/reporting/stats/dashboard";
import { INDICATOR_NAMES, indicatorOf } from "@/lib/reporting/stats/indicators";
import { NO_COUNTS } from "@/lib/reporting/stats/measures";
import { monthsOf, type Period } from "@/lib/reporting/stats/period";
import type { Readings } from "@/lib/reporting/stats/readings";

/** How many open wishes are past a limit at each place with all below it. */
export function lateByPlace({ late, placesById }: Readings): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { siteId, count } of late) {
    for (let id: string | null = siteId; id; id = placesById.get(id)?.parentId ?? null) {
      sums.set(id, (sums.get(id) ?? 0) + count);
    }
  }
  return sums;
}

/** A row for each place right under the one looked at, and one for what it has besides them. */
export function placeRowsOf(
  readings: Readings,
  period: Period,
  late: Map<string, number>,
  whole: ReturnType<typeof figuresOf>,
): PlaceRow[] {
  const { place, places } = readings;
  const below = places.filter(({ parentId }) => parentId === place.id);
  if (below.length === 0) return [];
  const lastServices = new Map(readings.lastServices.map(({ siteId, day }) => [siteId, day]));
  const rows = below.map(({ id, name, level, isClosed }) => ({
    ...{ isOwn: false, id, name, level, isClosed, lastServiceOn: lastServices.get(id) ?? null },
    ...figuresOf(readings, period, [id], late.get(id) ?? 0),
  }));
  const figures = restOf(
    whole.figures,
    rows.map((row) => row.figures),
  );
  const before = restOf(
    whole.before,
    rows.map((row) => row.before),
  );
  if (isNothing(figures) && isNothing(before)) return rows;
  const { id, name, level } = place;
  const own = { isOwn: true, id, name, level, isClosed: false, lastServiceOn: null };
  return [...rows, { ...own, figures, before }];
}

/** Villages by the place they lie in: of a city by county, else by town. */
export function combsOf(
  readings: Readings,
  { figure, period }: DashboardView,
  late: Map<string, number>,
): Dashboard["combs"] {
  const { place, places, placesById } = readings;
  const values = new Map(readings.cells.map((cell) => [cell.siteId, cell]));
  const months = monthsOf(period).length;
  const valueOf = (id: string) =>
    indicatorOf(figure).of({
      counts: { ...NO_COUNTS, ...values.get(id) },
      months,
      registered: { volunteers: 0, teams: 0 },
      waits: null,
      late: late.get(id) ?? 0,
    });
  const groupLevel = place.level === "CITY" ? "CENTER" : "TOWNSHIP";
  const groupOf = (id: string): string => {
    const at = placesById.get(id);
    if (!at || at.id === place.id || at.level === groupLevel) return at?.id ?? place.id;
    return groupOf(at.parentId ?? place.id);
  };
  const groups = new Map<string, Cell[]>();
  for (const { id, name, level, isClosed, isWithin, parentId } of places) {
    if (level !== "VILLAGE" || id === place.id || !isWithin) continue;
    const group = groupOf(parentId ?? place.id);
    const cells = groups.get(group) ?? [];
    groups.set(group, cells);
    cells.push({ id, name, isClosed, value: valueOf(id) });
  }
  return [...groups].map(([id, inGroup]) => ({
    id,
    name: placesById.get(id)?.name ?? "",
    cells: inGroup,
  }));
}

const ENOUGH_SISTERS = 3;

/** The middle of the places beside this one; with fewer than three it would tell what each has. */
export function sistersOf(readings: Readings, period: Period): Dashboard["sisters"] {
  const { sisterIds } = readings.place;
  if (sisterIds.length < ENOUGH_SISTERS) return null;
  const sisters = sisterIds.map((id) => figuresOf(readings, period, [id], 0).figures);
  const median = Object.fromEntries(
    INDICATOR_NAMES.filter((name) => name !== "late").flatMap((name) => {
      const values = sisters
        .map((figures) => indicatorOf(name).of(figures))
        .filter((value) => value !== null)
        .toSorted((a, b) => a - b);
      const middle = medianOf(values);
      return values.length < ENOUGH_SISTERS || middle === null ? [] : [[name, middle]];
    }),
  );
  return { count: sisterIds.length, median };
}

function medianOf(sorted: number[]): number | null {
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
