import { bareName } from "@/lib/network/sites/bare-name";
import type { SiteLevel } from "@/prisma/generated/enums";

/** A place of the subtree with its own wishes and volunteers, without those of the places below it. */
export type PlaceCapacity = {
  id: string;
  name: string;
  level: SiteLevel;
  parentId: string | null;
  parentName: string | null;
  /** Open wishes. */
  open: number;
  overdue: number;
  /** Volunteers who live there and have neither an assignment nor an unanswered invitation. */
  free: number;
};

export type Capacity = Pick<PlaceCapacity, "open" | "overdue" | "free">;

export type VillageCapacity = Capacity & { id: string; name: string };

/** A 所 with its 站; `own` counts the 所 itself and its points. */
export type TownCapacity = Capacity & {
  id: string;
  name: string;
  own: Capacity;
  villages: VillageCapacity[];
};

/**
 * Groups villages by town, in the order given. A point counts for the place it belongs to. Towns with
 * neither villages, wishes nor volunteers are left out.
 */
export function groupByTown(places: PlaceCapacity[]): TownCapacity[] {
  const known = new Map(places.map((place) => [place.id, place]));
  const towns = new Map<string, TownCapacity>();
  for (const place of places) {
    const above = place.level === "POINT" ? known.get(place.parentId ?? "") : undefined;
    const unit = above ?? place;
    const isVillage = unit.level === "VILLAGE";
    const town = isVillage
      ? findOrAddTown(towns, unit.parentId ?? unit.id, unit.parentName ?? unit.name)
      : findOrAddTown(towns, unit.id, unit.name);
    add(town, place);
    add(isVillage ? findOrAddVillage(town, unit) : town.own, place);
  }
  return [...towns.values()].filter((town) => town.villages.length > 0 || !isIdle(town));
}

/** Returns how full a cell is drawn, from 0 to 1: the square root, so that one wish stays visible beside many. */
export function shareOfMost({ open }: Capacity, towns: TownCapacity[]): number {
  const cells = towns.flatMap(({ own, villages }) => [own, ...villages]);
  return Math.sqrt(open / Math.max(1, ...cells.map((cell) => cell.open)));
}

export function isIdle({ open, free }: Capacity): boolean {
  return open === 0 && free === 0;
}

export function sumCapacity(towns: TownCapacity[]): Capacity {
  const sum = zero();
  for (const town of towns) add(sum, town);
  return sum;
}

/** Returns the town that lacks most volunteers for its open wishes; undefined if none lacks any. */
export function findShortestTown(towns: TownCapacity[]): TownCapacity | undefined {
  const [first] = towns
    .filter(({ open, free }) => open > free)
    .toSorted((one, other) => other.open - other.free - (one.open - one.free));
  return first;
}

function findOrAddTown(towns: Map<string, TownCapacity>, id: string, name: string): TownCapacity {
  const found = towns.get(id);
  if (found) return found;
  const town = { id, name: bareName(name), ...zero(), own: zero(), villages: [] };
  towns.set(id, town);
  return town;
}

function findOrAddVillage(
  { villages }: TownCapacity,
  { id, name }: PlaceCapacity,
): VillageCapacity {
  const found = villages.find((village) => village.id === id);
  if (found) return found;
  const village = { id, name: bareName(name), ...zero() };
  villages.push(village);
  return village;
}

function zero(): Capacity {
  return { open: 0, overdue: 0, free: 0 };
}

function add(sum: Capacity, { open, overdue, free }: Capacity): void {
  sum.open += open;
  sum.overdue += overdue;
  sum.free += free;
}
