import type { HoneycombTone, VillageGroup } from "@/lib/reporting/charts/honeycombs";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Cell, Dashboard } from "@/lib/reporting/stats/dashboard";
import { formatIndicator, type StatsLanguage } from "@/lib/reporting/stats/format-figures";
import { indicatorOf, type HoneycombFigure } from "@/lib/reporting/stats/indicators";

type GroupLabels = { words: StatsLanguage; hrefOf: (placeId: string) => string };

/** The villages as cells with names and links, group by group with the figure of each. */
export function labelVillageGroups(
  { honeycombs, figure, place, places }: Dashboard,
  { words, hrefOf }: GroupLabels,
): VillageGroup[] {
  const { locale } = words;
  const totals = new Map(places.filter(({ isOwn }) => !isOwn).map((row) => [row.id, row.figures]));
  return honeycombs.map(({ id, name, cells }) => {
    const figures = totals.get(id);
    return {
      id,
      label: localPlaceName(name, locale),
      total: figures ? formatIndicator(words, figure, indicatorOf(figure).of(figures)) : "",
      ...(id !== place.id && { href: hrefOf(id) }),
      cells: cells.map((cell) => ({
        id: cell.id,
        label: localPlaceName(cell.name, locale),
        isClosed: cell.isClosed,
        value: cell.value,
        href: hrefOf(cell.id),
      })),
    };
  });
}

/** What the shades of a figure mean. */
export function toneOf(figure: HoneycombFigure): HoneycombTone {
  const { unit, better } = indicatorOf(figure);
  if (better === "LESS") return "HIGH_IS_BAD";
  return unit === "share" ? "LOW_IS_BAD" : "MORE_IS_MORE";
}

/** The least difference of two break points: a point of a share, one of a count. */
export function stepOf(figure: HoneycombFigure): number {
  return indicatorOf(figure).unit === "share" ? 0.01 : 1;
}

/** A value as it stands in a cell: a share without its sign. */
export function formatInCell(figure: HoneycombFigure, value: number): string {
  if (indicatorOf(figure).unit === "share") return String(Math.round(value * 100));
  return String(Math.round(value));
}

/** The village with the highest value, with the name on its sign; null if no village has a value above 0. */
export function findTopVillage({ honeycombs }: Dashboard): { name: string; value: number } | null {
  const [most] = honeycombs
    .flatMap(({ cells }) => cells)
    .filter((cell): cell is Cell & { value: number } => (cell.value ?? 0) > 0)
    .toSorted((a, b) => b.value - a.value);
  return most ? { name: most.name, value: most.value } : null;
}
