import "server-only";
import { db } from "@/lib/shared/db/db";
import { inOrderOf } from "@/lib/shared/db/in-order-of";
import { bareName } from "@/lib/network/sites/bare-name";
import { rankBy } from "@/lib/network/sites/match-name";
import { spellingOf } from "@/lib/network/sites/spelling.server";
import type { Prisma } from "@/prisma/generated/client";

/** The columns of a place in a list. */
export const LISTED = {
  id: true,
  name: true,
  level: true,
  closedAt: true,
  parent: { select: { name: true } },
} as const satisfies Prisma.SiteSelect;

/** The order of the tree. */
export const IN_ORDER = [
  { level: "asc" },
  { divisionCode: "asc" },
  { id: "asc" },
] satisfies Prisma.SiteOrderByWithRelationInput[];

/**
 * The ids of the places among these whose name fits the search text, the best first. Names are compared
 * here, since the database knows no pinyin; a city has about two thousand.
 */
export async function findNamedIds(among: Prisma.SiteWhereInput, q: string): Promise<string[]> {
  const names = await db.site.findMany({
    where: among,
    select: { id: true, name: true },
    orderBy: IN_ORDER,
  });
  const rankOf = rankBy(q);
  return names
    .flatMap(({ id, name }) => {
      const rank = rankOf({ name: bareName(name), spelling: spellingOf(name) });
      return rank === null ? [] : [{ id, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id);
}

/** The places with these ids, in their order. */
export async function pickPlaces(ids: string[]) {
  const places = await db.site.findMany({ where: { id: { in: ids } }, select: LISTED });
  return inOrderOf(ids, places);
}
