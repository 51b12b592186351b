import type { SiteLevel } from "@/prisma/generated/enums";

/** A place of the subtree, as coverage needs it. */
export type CoveredPlace = {
  id: string;
  name: string;
  level: SiteLevel;
  parentId: string | null;
  isClosed: boolean;
  /** Of a village: whether an open point is within 15 minutes on foot; null if its position is unknown. */
  isNear: boolean | null;
};

export type Coverage = {
  /** The number of open places and of all places, by level. */
  levels: { level: SiteLevel; open: number; all: number }[];
  /** The number of villages (站), and of those with a service in the last 30 days. */
  villages: number;
  lively: number;
  /** Places right above open villages without a service in the last 30 days, with their number, most first. */
  quiet: { id: string; name: string; villages: number }[];
  /** Villages with neither an open station nor an open point (点). */
  blank: { id: string; name: string }[];
  /** Villages whose position is known, and those within 15 minutes on foot of an open point (点). */
  located: number;
  near: number;
  /** Categories that were never asked for there, and those asked for and never served. */
  neverAsked: string[];
  neverServed: string[];
};

/** How far services reach the villages. `quietIds`: villages without a service in the last 30 days. */
export function summarizeCoverage(
  places: readonly CoveredPlace[],
  quietIds: ReadonlySet<string>,
  categories: { name: string; everAsked: number; everServed: number }[],
): Coverage {
  const villages = places.filter(({ level }) => level === "VILLAGE");
  const openPoints = places.filter(({ level, isClosed }) => level === "POINT" && !isClosed);
  const withPoint = new Set(openPoints.map(({ parentId }) => parentId));
  const blank = villages.filter(({ id, isClosed }) => isClosed && !withPoint.has(id));
  const located = villages.filter(({ isNear }) => isNear !== null);
  return {
    levels: (["CENTER", "TOWNSHIP", "VILLAGE", "POINT"] as const).map((level) => {
      const all = places.filter((place) => place.level === level);
      return { level, all: all.length, open: all.filter(({ isClosed }) => !isClosed).length };
    }),
    villages: villages.length,
    lively: villages.filter(({ id }) => !quietIds.has(id)).length,
    quiet: groupQuietVillages(
      places,
      villages.filter(({ id, isClosed }) => !isClosed && quietIds.has(id)),
    ),
    blank: blank.map(({ id, name }) => ({ id, name })),
    located: located.length,
    near: located.filter(({ isNear }) => isNear).length,
    neverAsked: categories.filter(({ everAsked }) => everAsked === 0).map(({ name }) => name),
    neverServed: categories
      .filter(({ everAsked, everServed }) => everAsked > 0 && everServed === 0)
      .map(({ name }) => name),
  };
}

function groupQuietVillages(
  places: readonly CoveredPlace[],
  quiet: CoveredPlace[],
): Coverage["quiet"] {
  const under = new Map<string | null, number>();
  for (const { parentId } of quiet) under.set(parentId, (under.get(parentId) ?? 0) + 1);
  return places
    .filter(({ id }) => under.has(id))
    .map(({ id, name }) => ({ id, name, villages: under.get(id) ?? 0 }))
    .toSorted((a, b) => b.villages - a.villages);
}
