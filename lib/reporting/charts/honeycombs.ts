/** A village as one cell of a honeycomb. `level` is how full it is drawn, from 0 to 1. */
export type VillageCell = {
  id: string;
  label: string;
  /** Null: masked, or there is no data. */
  value: number | null;
  level: number;
  href: string;
};

export type VillageGroup = { id: string; label: string; href?: string; cells: VillageCell[] };

/** With more links than this nobody finds one: then only the names of the groups are links. */
const MAX_CELL_LINKS = 400;

/** Whether there are few enough cells that each can be a link. */
export function hasCellLinks(groups: VillageGroup[]): boolean {
  return groups.reduce((sum, { cells }) => sum + cells.length, 0) < MAX_CELL_LINKS;
}

/** The distinct numbers of cells, ascending: the outline of each size is drawn only once. */
export function listHoneycombSizes(groups: VillageGroup[]): number[] {
  return [...new Set(groups.map(({ cells }) => cells.length))].sort((one, other) => one - other);
}

/** The cell with the highest value above zero, and how many cells are zero; masked ones are neither. */
export function findExtremes({ cells }: VillageGroup): { most: VillageCell | null; empty: number } {
  const known = cells.filter(({ value }) => value !== null && value > 0);
  const most = known.toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0))[0] ?? null;
  return { most, empty: cells.filter(({ value }) => value === 0).length };
}
