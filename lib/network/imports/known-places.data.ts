import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import type { GivenPlace } from "@/lib/network/imports/given-place";
import { parentCode } from "@/lib/network/imports/place-code";
import type { KnownPlace } from "@/lib/network/imports/planned-place";

/**
 * The places that a file is compared with: all below `rootId` (the whole tree if it is null), those above
 * it, and those elsewhere that have a code of the file.
 */
export async function loadKnownPlaces(
  tx: Transaction,
  rootId: string | null,
  given: GivenPlace[],
): Promise<KnownPlace[]> {
  const codes = new Set(
    given.flatMap(({ code, parent }) => [code, code && parentCode(code), parent]).filter(Boolean),
  );
  return tx.$queryRaw<KnownPlace[]>`
    SELECT s.id, s.level::text, s.name, s."divisionCode" AS code, s.phone, s.longitude, s.latitude,
      s."parentId", s."centerId", s."closedAt" IS NOT NULL AS "isClosed",
      (${rootId}::uuid IS NULL OR s.lineage @> ARRAY[${rootId}::uuid]) AS "isInScope",
      coalesce((SELECT array_agg(c.before) FROM site_changes c
        WHERE c."siteId" = s.id AND c.name = 'RENAMED' AND NOT c."isFromFile"), '{}') AS "formerNames"
    FROM sites s
    WHERE ${rootId}::uuid IS NULL OR s.lineage @> ARRAY[${rootId}::uuid]
      OR s.id = ANY (ARRAY(SELECT unnest(lineage) FROM sites WHERE id = ${rootId}::uuid))
      OR s."divisionCode" = ANY (${[...codes]}::text[])`;
}

/** A digest of the places below one: it changes with whatever a plan depends on. */
export async function digestTree(tx: Transaction, rootId: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ digest: string | null }[]>`
    SELECT md5(string_agg(concat_ws('|', id, name, "parentId", "divisionCode", "closedAt", phone,
      longitude, latitude), ' ' ORDER BY id)) AS digest
    FROM sites WHERE lineage @> ARRAY[${rootId}::uuid]`;
  return row?.digest ?? "";
}
