/** A cell of a comb; its level from 0 (no honey) to 1 (full). */
export type CombCell = {
  id: string;
  label: string;
  /** Null is masked, or there is nothing to speak of. */
  value: number | null;
  level: number;
  href: string;
};

export type CombGroup = { id: string; label: string; href?: string; cells: CombCell[] };

/** More would be a page of links nobody walks through: then the groups are the way in. */
const MOST_LINKS = 400;

export function hasCellLinks(groups: CombGroup[]): boolean {
  return groups.reduce((sum, { cells }) => sum + cells.length, 0) < MOST_LINKS;
}

/** How many cells the combs have, each number once, so that each form is drawn once. */
export function combSizes(groups: CombGroup[]): number[] {
  return [...new Set(groups.map(({ cells }) => cells.length))].sort((one, other) => one - other);
}

/** What a comb shows in words: its cell with most, and how many have nothing. */
export function combExtremes({ cells }: CombGroup): { most: CombCell | null; empty: number } {
  const known = cells.filter(({ value }) => value !== null && value > 0);
  const most = known.toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0))[0] ?? null;
  return { most, empty: cells.filter(({ value }) => value === 0).length };
}
