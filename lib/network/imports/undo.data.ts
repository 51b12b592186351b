import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { chunks, movePlaces, updateFacts } from "@/lib/network/imports/apply.data";
import { isReferenced } from "@/lib/shared/db/db-errors";
import { recordFileChanges, type FileChange } from "@/lib/network/imports/history.data";
import { factsAfter, type AnsweredPlace } from "@/lib/network/imports/decide";
import { findMisplaced } from "@/lib/network/imports/misplaced.data";
import { toPlanned } from "@/lib/network/imports/import-rows";
import type { PlaceFacts } from "@/lib/network/imports/planned-place";
import { SITE_LEVELS } from "@/lib/network/sites/tree";
import type { PlaceImportKind } from "@/prisma/generated/enums";

type DoneRow = AnsweredPlace & { siteId: string; doneKinds: PlaceImportKind[] };

/**
 * Takes back what an import did. The tree has to be locked. Throws IMPORT_IN_USE if one of its places has
 * been changed since, if somebody or something has come to a place that it added, or if a place cannot go back:
 * its old name is taken there, or what it stood under is closed.
 */
export async function takeBackImport(
  tx: Transaction,
  importId: string,
  staffId: string,
): Promise<void> {
  const rows = await tx.placeImportRow.findMany({
    where: { importId, NOT: { doneKinds: { isEmpty: true } } },
    orderBy: { seq: "asc" },
  });
  const done = rows.flatMap((row) =>
    toPlanned(row).flatMap((planned) =>
      row.siteId ? { ...planned, siteId: row.siteId, doneKinds: row.doneKinds } : [],
    ),
  );
  const idBySeq = new Map(done.map(({ seq, siteId }) => [seq, siteId]));
  for (const some of chunks(done)) await requireUntouched(tx, some, idBySeq);
  const isAdded = ({ doneKinds }: DoneRow) => doneKinds.includes("ADDED");
  const back = done.filter((row) => !isAdded(row));
  for (const some of chunks(back)) await takeBack(tx, some, staffId);
  await deleteAdded(tx, done.filter(isAdded));
  const misplaced = await findMisplaced(
    tx,
    back.map(({ siteId, doneKinds }) => ({ siteId, kinds: doneKinds })),
  );
  if (misplaced !== null) throw new AppError("IMPORT_IN_USE", { name: misplaced });
}

type Site = PlaceFacts & { id: string; parentId: string | null; isClosed: boolean };

/** What is there has to be what the import left, so that nobody's later change is lost. */
async function requireUntouched(
  tx: Transaction,
  rows: DoneRow[],
  idBySeq: Map<number, string>,
): Promise<void> {
  const ids = rows.map(({ siteId }) => siteId);
  const sites = await tx.$queryRaw<Site[]>`
    SELECT id, name, "divisionCode" AS code, phone, longitude, latitude, "parentId",
      "closedAt" IS NOT NULL AS "isClosed"
    FROM sites WHERE id = ANY (${ids}::uuid[])`;
  const siteById = new Map(sites.map((site) => [site.id, site]));
  for (const row of rows) {
    const parentId = row.parentSeq === null ? row.parentId : idBySeq.get(row.parentSeq);
    if (!isAsLeft(row, siteById.get(row.siteId), parentId)) {
      throw new AppError("IMPORT_IN_USE", { name: row.name });
    }
  }
}

const FACTS = ["name", "code", "phone", "longitude", "latitude"] as const;

function isAsLeft(row: DoneRow, site: Site | undefined, parentId: string | null | undefined) {
  if (!site || site.isClosed) return false;
  const facts = factsAfter(row, row.doneKinds);
  const wasPlaced = row.doneKinds.some((kind) => kind === "MOVED" || kind === "ADDED");
  return (
    FACTS.every((fact) => site[fact] === facts[fact]) && (!wasPlaced || site.parentId === parentId)
  );
}

async function takeBack(tx: Transaction, rows: DoneRow[], staffId: string): Promise<void> {
  const changes = rows.flatMap(({ before, ...row }) => (before ? { ...row, facts: before } : []));
  await updateFacts(tx, changes);
  const moved = changes.filter(({ doneKinds }) => doneKinds.includes("MOVED"));
  const left = await findParentNames(
    tx,
    moved.map(({ siteId }) => siteId),
  );
  const backAt = new Map<string, string>();
  for (const level of SITE_LEVELS) {
    const moves = moved
      .filter((row) => row.level === level)
      .map(({ siteId, facts }) => ({ siteId, parentId: facts.parentId }));
    for (const [id, name] of await movePlaces(tx, moves)) backAt.set(id, name);
  }
  const history = changes.flatMap(({ siteId, doneKinds, name, facts }): FileChange[] =>
    [
      { siteId, name: "RENAMED" as const, before: name, after: facts.name },
      {
        siteId,
        name: "MOVED" as const,
        before: left.get(siteId) ?? null,
        after: backAt.get(siteId) ?? null,
      },
    ].filter((change) => doneKinds.includes(change.name)),
  );
  await recordFileChanges(tx, history, staffId);
}

async function findParentNames(tx: Transaction, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT s.id, p.name FROM sites s JOIN sites p ON p.id = s."parentId"
    WHERE s.id = ANY (${ids}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** From the narrowest level to the widest. What refers to a place keeps it from being deleted. */
async function deleteAdded(tx: Transaction, rows: DoneRow[]): Promise<void> {
  for (const level of SITE_LEVELS.toReversed()) {
    const ids = rows.filter((row) => row.level === level).map(({ siteId }) => siteId);
    const first = rows.find((row) => row.level === level)?.name ?? "";
    for (const some of chunks(ids)) await deletePlaces(tx, some, first);
  }
}

async function deletePlaces(tx: Transaction, ids: string[], name: string): Promise<void> {
  const used = await tx.$queryRaw<{ name: string }[]>`
    SELECT s.name FROM sites s WHERE s.id = ANY (${ids}::uuid[]) AND (
      EXISTS (SELECT FROM sites c WHERE c."parentId" = s.id)
      OR EXISTS (SELECT FROM targets t WHERE t."siteId" = s.id)
      OR EXISTS (SELECT FROM site_changes c WHERE c."siteId" = s.id AND c.name <> 'ADDED'))
    LIMIT 1`;
  if (used[0]) throw new AppError("IMPORT_IN_USE", { name: used[0].name });
  try {
    await tx.serviceCategory.deleteMany({ where: { centerId: { in: ids } } });
    await tx.center.deleteMany({ where: { id: { in: ids } } });
    await tx.site.deleteMany({ where: { id: { in: ids } } });
  } catch (error) {
    if (!isReferenced(error)) throw error;
    throw new AppError("IMPORT_IN_USE", { name });
  }
}
