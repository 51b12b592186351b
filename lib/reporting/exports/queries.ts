import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db, type Transaction } from "@/lib/shared/db/db";
import { rowKey } from "@/lib/reporting/exports/hidden-rows";
import { NO_CATEGORY, type OpenDataFrame } from "@/lib/reporting/exports/open-data";
import { toPage, pageArgs } from "@/lib/shared/forms/paging";
import { sitesOf } from "@/lib/network/sites/scope";
import { MEASURE_SUMS } from "@/lib/reporting/stats/counting.data";
import { addCounts, NO_COUNTS, type Counts } from "@/lib/reporting/stats/measures";
import { firstDay } from "@/lib/reporting/stats/period";

const ROWS_PER_PAGE = 10;

export type ListedExport = Awaited<ReturnType<typeof listExports>>["rows"][number];

/** The exports the reader requested, newest first, without those of places outside of their subtree. */
export async function listExports(actor: StaffActor, page: number | undefined) {
  const found = await db.export.findMany({
    where: { staffId: actor.id, site: sitesOf(actor) },
    select: {
      id: true,
      status: true,
      done: true,
      total: true,
      input: true,
      fileName: true,
      failure: true,
      createdAt: true,
      site: { select: { name: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    ...pageArgs(page, ROWS_PER_PAGE),
  });
  return toPage(found, page, ROWS_PER_PAGE);
}

/** A place and the exports of the reader; null if the place is outside of their subtree. */
export async function findExportsPage(actor: StaffActor, placeId: string, page?: number) {
  const place = await db.site.findFirst({
    where: { AND: [sitesOf(actor), { id: placeId }] },
    select: { id: true, name: true },
  });
  return place && { place, exports: await listExports(actor, page) };
}

export type ExportsPageData = NonNullable<Awaited<ReturnType<typeof findExportsPage>>>;

/** A finished file; null if the reader did not request it or may no longer see its place. */
export async function findExportFile(actor: StaffActor, exportId: string) {
  const found = await db.export.findFirst({
    where: { id: exportId, staffId: actor.id, site: sitesOf(actor), status: "READY" },
    select: { fileName: true, content: true },
  });
  return found?.fileName && found.content
    ? { fileName: found.fileName, content: found.content }
    : null;
}

/** For the worker: the places of a subtree and all categories of their centers. */
export async function readFrame(tx: Transaction, siteId: string): Promise<OpenDataFrame> {
  const places = await tx.site.findMany({
    where: { lineage: { has: siteId } },
    select: {
      id: true,
      name: true,
      level: true,
      divisionCode: true,
      parentId: true,
      centerId: true,
    },
    orderBy: [{ level: "asc" }, { divisionCode: "asc" }, { id: "asc" }],
  });
  const centerIds = [...new Set(places.flatMap(({ centerId }) => centerId ?? []))];
  const categories = await tx.$queryRaw<OpenDataFrame["categories"]>`
    SELECT name, min("nameEn") AS "nameEn", bool_or("isSensitive") AS "isSensitive"
    FROM service_categories WHERE "centerId" = ANY (${centerIds}::uuid[])
    GROUP BY 1 ORDER BY min(position), 1`;
  return { places, categories: [...categories, NO_CATEGORY] };
}

/** For the worker: the counts of a month, as known at its end, by `rowKey`. A city gets the sum of its centers. */
export async function readMonth(
  tx: Transaction,
  { places }: OpenDataFrame,
  month: string,
): Promise<Map<string, Counts>> {
  const rows = await tx.$queryRaw<(Counts & { siteId: string; category: string })[]>`
    SELECT c."siteId", coalesce(k.name, '') AS category, ${MEASURE_SUMS}
    FROM current_counts c LEFT JOIN service_categories k ON k.id = c."categoryId"
    WHERE c.slice = 'MONTH_CATEGORY' AND c.start = ${firstDay(month)}::date
      AND c."recordedOn" <= c.start AND c."siteId" = ANY (${places.map(({ id }) => id)}::uuid[])
    GROUP BY 1, 2`;
  const counts = new Map<string, Counts>(
    rows.map((row) => [rowKey(row.siteId, row.category), row]),
  );
  for (const city of places.filter(({ level }) => level === "CITY")) {
    const centers = new Set(
      places.filter(({ parentId }) => parentId === city.id).map(({ id }) => id),
    );
    for (const { siteId, category, ...part } of rows) {
      if (!centers.has(siteId)) continue;
      const key = rowKey(city.id, category);
      counts.set(key, addCounts([counts.get(key) ?? NO_COUNTS, part]));
    }
  }
  return counts;
}
