import { bareName } from "@/lib/network/sites/bare-name";
import type { SiteLevel } from "@/prisma/generated/enums";

/** A place of the subtree with what lies there itself, without the places below it. */
export type PlaceLoad = {
  id: string;
  name: string;
  level: SiteLevel;
  parentId: string | null;
  parentName: string | null;
  /** Wishes that are not over. */
  open: number;
  overdue: number;
  /** Volunteers who live there and have nothing in hand. */
  free: number;
};

export type Load = Pick<PlaceLoad, "open" | "overdue" | "free">;

export type CombPlace = Load & { id: string; name: string };

/** A 所 with its 站; `own` is what lies at the 所 itself, and at its points. */
export type CombTown = Load & { id: string; name: string; own: Load; villages: CombPlace[] };

/** Villages by town, in the order given; places with neither village nor anything to show are left out. What lies at a point counts for the place it belongs to. */
export function combOf(places: PlaceLoad[]): CombTown[] {
  const known = new Map(places.map((place) => [place.id, place]));
  const towns = new Map<string, CombTown>();
  for (const place of places) {
    const above = place.level === "POINT" ? known.get(place.parentId ?? "") : undefined;
    const unit = above ?? place;
    const isVillage = unit.level === "VILLAGE";
    const town = isVillage
      ? townIn(towns, unit.parentId ?? unit.id, unit.parentName ?? unit.name)
      : townIn(towns, unit.id, unit.name);
    add(town, place);
    add(isVillage ? villageIn(town, unit) : town.own, place);
  }
  return [...towns.values()].filter((town) => town.villages.length > 0 || !isIdle(town));
}

/** How full a cell is, from 0 to 1: by the root, so that one wish is seen beside many. */
export function fullness({ open }: Load, towns: CombTown[]): number {
  const cells = towns.flatMap(({ own, villages }) => [own, ...villages]);
  return Math.sqrt(open / Math.max(1, ...cells.map((cell) => cell.open)));
}

export function isIdle({ open, free }: Load): boolean {
  return open === 0 && free === 0;
}

export function sumOf(towns: CombTown[]): Load {
  const sum = none();
  for (const town of towns) add(sum, town);
  return sum;
}

/** The town that has the most wishes beyond its free hands; undefined where hands suffice everywhere. */
export function townShortest(towns: CombTown[]): CombTown | undefined {
  const [first] = towns
    .filter(({ open, free }) => open > free)
    .toSorted((one, other) => other.open - other.free - (one.open - one.free));
  return first;
}

function townIn(towns: Map<string, CombTown>, id: string, name: string): CombTown {
  const found = towns.get(id);
  if (found) return found;
  const town = { id, name: bareName(name), ...none(), own: none(), villages: [] };
  towns.set(id, town);
  return town;
}

function villageIn({ villages }: CombTown, { id, name }: PlaceLoad): CombPlace {
  const found = villages.find((village) => village.id === id);
  if (found) return found;
  const village = { id, name: bareName(name), ...none() };
  villages.push(village);
  return village;
}

function none(): Load {
  return { open: 0, overdue: 0, free: 0 };
}

function add(sum: Load, { open, overdue, free }: Load): void {
  sum.open += open;
  sum.overdue += overdue;
  sum.free += free;
}
