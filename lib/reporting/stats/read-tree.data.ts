import "server-only";
import { LRUCache } from "lru-cache";
import type { Transaction } from "@/lib/shared/db/db";
import { findNearness } from "@/lib/reporting/stats/nearness";
import { readTogether, type Query } from "@/lib/reporting/stats/read-together.data";
import { Prisma } from "@/prisma/generated/client";
import type { SiteLevel } from "@/prisma/generated/enums";

/** A place of the tree: the one shown, one below it or one above it. */
export type TreePlace = {
  id: string;
  name: string;
  level: SiteLevel;
  parentId: string | null;
  /** It is the place itself or lies below it. */
  isWithin: boolean;
  isClosed: boolean;
  /** Of a village: whether an open point is within 15 minutes on foot; null if its position is unknown. */
  isNear: boolean | null;
};

type Row = Omit<TreePlace, "isNear"> & { latitude: number | null; longitude: number | null };

export type Tree = {
  /** In the order of the tree. */
  places: readonly TreePlace[];
  placesById: ReadonlyMap<string, TreePlace>;
};

// Places change seldom and dashboards show all of them: a city has two thousand. Each tree is cached
// with its digest, which the database computes each time from all columns that are cached.
const trees = new LRUCache<string, Tree & { digest: string }>({ max: 30 });

/** A digest of the tree of a place, which changes if anything cached of it does. */
export function treeDigest(placeId: string): Query<{ digest: string }> {
  return {
    columns: ["digest"],
    sql: Prisma.sql`
    SELECT concat(count(*), ' ', bit_xor(hash_record_extended((s.id, s.name, s.level, s."parentId",
      s."divisionCode", s."closedAt", s."createdAt", s.latitude, s.longitude), 0))) AS digest
    FROM sites s WHERE ${isAround(placeId)}`,
  };
}

/**
 * The place, all places below it and all above it, open or closed as they were before the day `known`;
 * from the cache if its digest is the same.
 */
export async function findTree(
  tx: Transaction,
  placeId: string,
  known: string,
  digest: string,
): Promise<Tree> {
  const key = `${placeId} ${known}`;
  const cached = trees.get(key);
  if (cached?.digest === digest) return cached;
  const { rows } = await readTogether(tx, { rows: placesAround(placeId, known) });
  const nearness = findNearness(rows.filter(({ isWithin }) => isWithin));
  const places = rows.map(({ latitude: _north, longitude: _east, ...place }) => ({
    ...place,
    isNear: nearness.get(place.id) ?? null,
  }));
  const tree = { digest, places, placesById: new Map(places.map((place) => [place.id, place])) };
  trees.set(key, tree);
  return tree;
}

/**
 * What was opened later is left out, unless the place itself was: where a network was entered after its
 * wishes, as in the demo, all of it counts.
 */
function placesAround(placeId: string, known: string): Query<Row> {
  const end = Prisma.sql`${known}::timestamp AT TIME ZONE 'Asia/Shanghai'`;
  return {
    columns: [
      ...(["id", "name", "level", "parentId", "isWithin", "isClosed"] as const),
      ...(["latitude", "longitude"] as const),
    ],
    sql: Prisma.sql`
    SELECT s.id, s.name, s.level, s."parentId", s.lineage @> ARRAY[${placeId}]::uuid[] AS "isWithin",
      s."closedAt" IS NOT NULL AND s."closedAt" < ${end} AS "isClosed", s.latitude, s.longitude
    FROM sites s WHERE (${isAround(placeId)})
      AND (s."createdAt" < ${end} OR NOT s.lineage @> ARRAY[${placeId}]::uuid[]
        OR (SELECT "createdAt" >= ${end} FROM sites WHERE id = ${placeId}::uuid))
    ORDER BY s.level, s."divisionCode" COLLATE "C", s.id`,
  };
}

function isAround(placeId: string): Prisma.Sql {
  return Prisma.sql`s.lineage @> ARRAY[${placeId}]::uuid[]
    OR s.id IN (SELECT unnest(lineage) FROM sites WHERE id = ${placeId}::uuid)`;
}
