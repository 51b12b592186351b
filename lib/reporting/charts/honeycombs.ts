/** A village as one cell of a honeycomb. */
export type VillageCell = {
  id: string;
  label: string;
  /** No station of the village is open. */
  isClosed: boolean;
  /** Null: masked, or there is no data. */
  value: number | null;
  href: string;
};

export type VillageGroup = {
  id: string;
  label: string;
  /** The figure of the whole group, formatted; "" if it is unknown. */
  total: string;
  href?: string;
  cells: VillageCell[];
};

/**
 * What the shades of the figure mean. MORE_IS_MORE: a count, from none to many. LOW_IS_BAD: a share,
 * of which the lowest shade is a warning. HIGH_IS_BAD: a count of what should not be.
 */
export type HoneycombTone = "MORE_IS_MORE" | "LOW_IS_BAD" | "HIGH_IS_BAD";

/** With more cells than this nobody finds one: then only the names of the groups are links. */
const MAX_CELL_LINKS = 400;

/** Whether there are few enough cells that each can be a link, and carry a number. */
export function hasCellLinks(groups: VillageGroup[]): boolean {
  return groups.reduce((sum, { cells }) => sum + cells.length, 0) < MAX_CELL_LINKS;
}
