import type { VillageGroup } from "@/lib/reporting/charts/honeycombs";
import { bareName } from "@/lib/network/sites/bare-name";
import type { Cell, Dashboard } from "@/lib/reporting/stats/dashboard";
import { indicatorOf } from "@/lib/reporting/stats/indicators";

type GroupLabels = { hrefOf: (placeId: string) => string; closed: (place: string) => string };

/**
 * The villages as cells with names and links. A cell is filled to the value of a share, or to the
 * count as a part of the largest count.
 */
export function labelVillageGroups(
  dashboard: Dashboard,
  { hrefOf, closed }: GroupLabels,
): VillageGroup[] {
  const { honeycombs, figure, place } = dashboard;
  const full = indicatorOf(figure).unit === "share" ? 1 : (findTopVillage(dashboard)?.value ?? 1);
  return honeycombs.map(({ id, name, cells }) => ({
    id,
    label: bareName(name),
    ...(id !== place.id && { href: hrefOf(id) }),
    cells: cells.map((cell) => ({
      id: cell.id,
      label: cell.isClosed ? closed(bareName(cell.name)) : bareName(cell.name),
      value: cell.value,
      level: (cell.value ?? 0) / full,
      href: hrefOf(cell.id),
    })),
  }));
}

/** The village with the highest value, with its bare name; null if no village has a value above 0. */
export function findTopVillage({ honeycombs }: Dashboard): { name: string; value: number } | null {
  const [most] = honeycombs
    .flatMap(({ cells }) => cells)
    .filter((cell): cell is Cell & { value: number } => (cell.value ?? 0) > 0)
    .toSorted((a, b) => b.value - a.value);
  return most ? { name: bareName(most.name), value: most.value } : null;
}
