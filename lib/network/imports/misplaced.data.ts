import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { chunks, type Doing } from "@/lib/network/imports/apply.data";
import type { PlaceImportKind } from "@/prisma/generated/enums";

const PLACING: PlaceImportKind[] = ["ADDED", "RENAMED", "MOVED"];

/**
 * The name of a place that an import has put or named so that another one beside it has the same name, or that
 * is open under a closed one; null if there is none.
 */
export async function findMisplaced(
  tx: Transaction,
  places: Pick<Doing, "siteId" | "kinds">[],
): Promise<string | null> {
  const placed = places.filter(({ kinds }) => kinds.some((kind) => PLACING.includes(kind)));
  for (const some of chunks(placed)) {
    const [misplaced] = await tx.$queryRaw<{ name: string }[]>`
      SELECT s.name FROM sites s JOIN sites p ON p.id = s."parentId"
      WHERE s.id = ANY (${some.map(({ siteId }) => siteId)}::uuid[]) AND (
        (s."closedAt" IS NULL AND p."closedAt" IS NOT NULL)
        OR EXISTS (SELECT FROM sites o
          WHERE o."parentId" = s."parentId" AND o.name = s.name AND o.id <> s.id))
      LIMIT 1`;
    if (misplaced) return misplaced.name;
  }
  return null;
}
