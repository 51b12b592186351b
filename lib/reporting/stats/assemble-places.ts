import {
  isEmpty,
  roundToTotal,
  subtractFigures,
  sumFigures,
} from "@/lib/reporting/stats/assemble-figures";
import type { Cell, Dashboard, DashboardView, PlaceRow } from "@/lib/reporting/stats/dashboard";
import { countLate, INDICATOR_NAMES, indicatorOf } from "@/lib/reporting/stats/indicators";
import { NO_COUNTS } from "@/lib/reporting/stats/measures";
import { listMonths, type Period } from "@/lib/reporting/stats/period";
import type { Readings } from "@/lib/reporting/stats/readings";

/** The wishes overdue now, by id of the place; a place includes all places below it. */
export type LateNow = Map<string, number>;

export function sumLateByPlace({ late, placesById }: Readings): LateNow {
  const sums = new Map<string, number>();
  for (const { siteId, count } of late) {
    for (let id: string | null = siteId; id; id = placesById.get(id)?.parentId ?? null) {
      sums.set(id, (sums.get(id) ?? 0) + count);
    }
  }
  return sums;
}

/** The number of a place; null for a period that is over, of which the counts say it. */
export function lateAt(late: LateNow | null, id: string): number | null {
  return late && (late.get(id) ?? 0);
}

/** A row for each place right under this one, and a last row for what the place has itself, if anything. */
export function listPlaceRows(
  readings: Readings,
  period: Period,
  late: LateNow | null,
  total: ReturnType<typeof sumFigures>,
): PlaceRow[] {
  const { place, places } = readings;
  const below = places.filter(({ parentId }) => parentId === place.id);
  if (below.length === 0) return [];
  const lastServices = new Map(readings.lastServices.map(({ siteId, day }) => [siteId, day]));
  const rows = below.map(({ id, name, level, isClosed }) => ({
    ...{ isOwn: false, id, name, level, isClosed, lastServiceOn: lastServices.get(id) ?? null },
    ...sumFigures(readings, period, [id], lateAt(late, id)),
  }));
  const figures = subtractFigures(
    total.figures,
    rows.map((row) => row.figures),
  );
  const before = subtractFigures(
    total.before,
    rows.map((row) => row.before),
  );
  const { id, name, level } = place;
  const own = { isOwn: true, id, name, level, isClosed: false, lastServiceOn: null };
  const hasOwn = !isEmpty(figures) || !isEmpty(before);
  const all = hasOwn ? [...rows, { ...own, figures, before }] : rows;
  const rounded = roundToTotal(
    all.map((row) => row.figures),
    total.figures,
  );
  return all.map((row, index) => ({ ...row, figures: rounded[index] ?? row.figures }));
}

/** The villages with the value of the chosen figure: of a city by county, else by town. */
export function groupVillages(
  readings: Readings,
  { figure, period }: DashboardView,
  late: LateNow | null,
): Dashboard["honeycombs"] {
  const { place, places, placesById } = readings;
  const values = new Map(readings.cells.map((cell) => [cell.siteId, cell]));
  const months = listMonths(period).length;
  const computeValue = (id: string) =>
    indicatorOf(figure).of({
      counts: { ...NO_COUNTS, ...values.get(id) },
      months,
      registered: { volunteers: 0, teams: 0 },
      waits: null,
      late: lateAt(late, id) ?? countLate(values.get(id) ?? {}),
    });
  const groupLevel = place.level === "CITY" ? "CENTER" : "TOWNSHIP";
  const findGroupId = (id: string): string => {
    const at = placesById.get(id);
    if (!at || at.id === place.id || at.level === groupLevel) return at?.id ?? place.id;
    return findGroupId(at.parentId ?? place.id);
  };
  const groups = new Map<string, Cell[]>();
  for (const { id, name, level, isClosed, isWithin, parentId } of places) {
    if (level !== "VILLAGE" || id === place.id || !isWithin) continue;
    const group = findGroupId(parentId ?? place.id);
    const cells = groups.get(group) ?? [];
    groups.set(group, cells);
    cells.push({ id, name, isClosed, value: computeValue(id) });
  }
  return [...groups].map(([id, inGroup]) => ({
    id,
    name: placesById.get(id)?.name ?? "",
    cells: inGroup,
  }));
}

const MIN_PEERS = 3;

/**
 * The medians of the places under the same parent that have any data. Null if there are fewer than three
 * of them, since a median of two would disclose the figures of each.
 */
export function findPeerMedians(readings: Readings, period: Period): Dashboard["peers"] {
  const { peerIds } = readings.place;
  const peers = peerIds
    .map((id) => sumFigures(readings, period, [id], 0).figures)
    .filter((figures) => !isEmpty(figures));
  if (peers.length < MIN_PEERS) return null;
  const median = Object.fromEntries(
    INDICATOR_NAMES.filter((name) => name !== "late").flatMap((name) => {
      const values = peers
        .map((figures) => indicatorOf(name).of(figures))
        .filter((value) => value !== null)
        .toSorted((a, b) => a - b);
      const middle = findMedian(values);
      return values.length < MIN_PEERS || middle === null ? [] : [[name, middle]];
    }),
  );
  return { count: peers.length, median };
}

function findMedian(sorted: number[]): number | null {
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
