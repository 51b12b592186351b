import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { pageArgs, toPage } from "@/lib/shared/forms/paging";
import { findNames } from "@/lib/network/imports/history.data";
import type { ImportView } from "@/lib/network/imports/schema";
import { importsOf } from "@/lib/network/imports/scope";
import { Prisma } from "@/prisma/generated/client";
import { PlaceImportKind } from "@/prisma/generated/enums";

const IMPORTS_SHOWN = 10;

const FACTS = {
  ...{ id: true, fileName: true, status: true, done: true, total: true, failure: true },
  ...{ unusedColumns: true, createdAt: true },
  staff: { select: { name: true } },
} as const;

export type ListedImport = Awaited<ReturnType<typeof listImports>>[number];

/** The last imports of the actor's place, newest first. */
export async function listImports(actor: StaffActor) {
  return db.placeImport.findMany({
    where: importsOf(actor),
    select: FACTS,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: IMPORTS_SHOWN,
  });
}

export type KindCounts = Map<PlaceImportKind, number>;

export type ShownImport = NonNullable<Awaited<ReturnType<typeof findImport>>>;

/** An import of the actor's place with the counts of its preview, of what was done, and one list of its lines. */
export async function findImport(actor: StaffActor, id: string, view: ImportView) {
  const found = await db.placeImport.findFirst({
    where: { AND: [{ id }, importsOf(actor)] },
    select: FACTS,
  });
  if (!found) return null;
  const counts = await countKinds(id, Prisma.sql`kinds`);
  const kind = view.kind ?? firstKind(counts);
  const renumbered = { importId: id, kinds: { has: "RENUMBERED" } } as const;
  const openQuestions = await db.placeImportRow.count({ where: { ...renumbered, isSame: null } });
  const staying = await db.placeImportRow.count({
    where: { ...renumbered, isSame: false, NOT: { kinds: { has: "MOVED" } } },
  });
  return {
    ...{ ...found, counts, kind, openQuestions },
    /** What the answers make of the preview (see `decide`), and of how many they make nothing. */
    ...{ answered: await countKinds(id, AS_ANSWERED), staying },
    doneCounts: await countKinds(id, Prisma.sql`"doneKinds"`),
    lines: kind ? await listLines(id, kind, view.page) : null,
  };
}

const AS_ANSWERED = Prisma.sql`CASE
  WHEN NOT 'RENUMBERED' = ANY (kinds) OR "isSame" THEN kinds
  WHEN NOT "isSame" AND 'MOVED' = ANY (kinds) THEN '{ADDED}' ELSE '{}' END`;

async function countKinds(importId: string, kinds: Prisma.Sql): Promise<KindCounts> {
  const rows = await db.$queryRaw<{ kind: PlaceImportKind; count: number }[]>`
    SELECT kind::text, count(*)::int FROM place_import_rows, unnest(${kinds}) AS kind
    WHERE "importId" = ${importId}::uuid GROUP BY 1`;
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}

/** What is looked at first: what has to be done, then what is new. */
function firstKind(counts: KindCounts): PlaceImportKind | undefined {
  return Object.values(PlaceImportKind).find((kind) => counts.has(kind));
}

const LINES_PER_PAGE = 50;

export type ShownLine = Awaited<ReturnType<typeof listLines>>["rows"][number];

/** One page of the lines of a kind, with the names of what they stand under and stood under. */
async function listLines(importId: string, kind: PlaceImportKind, page: number | undefined) {
  const found = await db.placeImportRow.findMany({
    where: { importId, kinds: { has: kind } },
    orderBy: { seq: "asc" },
    ...pageArgs(page, LINES_PER_PAGE),
  });
  const names = await findNames(
    db,
    found.flatMap(({ parentId, beforeParentId }) => [parentId, beforeParentId].filter(isThere)),
  );
  const seqs = found.flatMap(({ parentSeq }) => parentSeq ?? []);
  const added = await db.placeImportRow.findMany({
    where: { importId, seq: { in: seqs } },
    select: { seq: true, name: true },
  });
  const nameBySeq = new Map(added.map(({ seq, name }) => [seq, name]));
  const withNames = found.map((row) => ({
    ...row,
    parent: nameBySeq.get(row.parentSeq ?? -1) ?? names.get(row.parentId ?? "") ?? null,
    beforeParent: names.get(row.beforeParentId ?? "") ?? null,
  }));
  return toPage(withNames, page, LINES_PER_PAGE);
}

function isThere(id: string | null): id is string {
  return id !== null;
}
