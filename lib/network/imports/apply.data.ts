import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { decide, factsAfter, type AnsweredPlace } from "@/lib/network/imports/decide";
import { findNames, recordFileChanges, type FileChange } from "@/lib/network/imports/history.data";
import type { PlaceFacts } from "@/lib/network/imports/planned-place";
import { createCenterRecords } from "@/lib/network/sites/center-record.server";
import { initialsOf } from "@/lib/network/sites/spelling.server";
import { SITE_LEVELS } from "@/lib/network/sites/tree";
import type { PlaceImportKind } from "@/prisma/generated/enums";

/** Rows written in one statement, so that each stays short and has few enough values. */
const AT_ONCE = 2_000;

/** What is done with a line, and the place it is done with. */
export type Doing = { row: AnsweredPlace; kinds: PlaceImportKind[]; siteId: string };

type How = {
  chosen: ReadonlySet<PlaceImportKind>;
  staffId: string | null;
  onProgress?: (lines: number) => Promise<void>;
};

/**
 * Writes the chosen rows of an import's plan to the places, parents before children. The caller holds
 * the lock on the tree. Returns the rows written.
 */
export async function applyPlan(
  tx: Transaction,
  rows: AnsweredPlace[],
  { chosen, staffId, onProgress }: How,
): Promise<Doing[]> {
  const done: Doing[] = [];
  const idBySeq = new Map<number, string>();
  const parentId = ({ parentId: id, parentSeq }: AnsweredPlace) =>
    parentSeq === null ? id : (idBySeq.get(parentSeq) ?? null);
  for (const level of SITE_LEVELS) {
    const ofLevel = rows
      .filter((row) => row.level === level)
      .map((row) => ({ row, kinds: decide(row, chosen), parentId: parentId(row) }))
      .filter(({ kinds }) => kinds.length > 0);
    for (const some of chunks(ofLevel)) {
      const added = await addPlaces(
        tx,
        some.filter(({ kinds }) => kinds.includes("ADDED")),
      );
      for (const { row, siteId } of added) idBySeq.set(row.seq, siteId);
      const changed = await changePlaces(tx, some);
      await recordDone(tx, [...added, ...changed], staffId);
      done.push(...added, ...changed);
      await onProgress?.(done.length);
    }
  }
  return done;
}

type Due = { row: AnsweredPlace; kinds: PlaceImportKind[]; parentId: string | null };

type Done = Doing & { facts: PlaceFacts; parentName: string | null };

async function addPlaces(tx: Transaction, dues: Due[]): Promise<Done[]> {
  const sites = await tx.site.createManyAndReturn({
    data: dues.map(({ row: { level, name, code, phone, longitude, latitude }, parentId }) => ({
      ...{ level, name, divisionCode: code, phone, longitude, latitude, parentId },
      initials: initialsOf(name),
    })),
    select: { id: true, level: true, parentId: true, name: true },
  });
  const centers = sites.filter(({ level }) => level === "CENTER").map(({ id }) => id);
  await createCenterRecords(tx, centers);
  // No two side by side have one name (findSameNames).
  const idBySign = new Map(sites.map(({ id, parentId, name }) => [`${parentId} ${name}`, id]));
  return dues.map(({ row, kinds, parentId }) => {
    const siteId = idBySign.get(`${parentId} ${row.name}`) ?? "";
    return { row, kinds, siteId, facts: row, parentName: null };
  });
}

/** Renames, moves and renumbers places that are there, in two statements. */
async function changePlaces(tx: Transaction, dues: Due[]): Promise<Done[]> {
  const changed = dues.flatMap(({ row, kinds, parentId }) => {
    if (kinds.includes("ADDED") || !row.siteId) return [];
    return { row, kinds, parentId, siteId: row.siteId, facts: factsAfter(row, kinds) };
  });
  if (changed.length === 0) return [];
  await updateFacts(tx, changed);
  const moved = changed.filter(({ kinds }) => kinds.includes("MOVED"));
  const parentNames = await movePlaces(tx, moved);
  return changed.map((one) => ({ ...one, parentName: parentNames.get(one.siteId) ?? null }));
}

export async function updateFacts(
  tx: Transaction,
  changes: { siteId: string; facts: PlaceFacts }[],
): Promise<void> {
  const facts = changes.map((change) => change.facts);
  await tx.$executeRaw`
    UPDATE sites s SET name = u.name, initials = u.initials, "divisionCode" = u.code, phone = u.phone,
      longitude = u.longitude, latitude = u.latitude
    FROM unnest(${changes.map(({ siteId }) => siteId)}::uuid[], ${facts.map(({ name }) => name)}::text[],
      ${facts.map(({ name }) => initialsOf(name))}::text[], ${facts.map(({ code }) => code)}::text[],
      ${facts.map(({ phone }) => phone)}::text[], ${facts.map(({ longitude }) => longitude)}::float8[],
      ${facts.map(({ latitude }) => latitude)}::float8[])
      AS u (id, name, initials, code, phone, longitude, latitude)
    WHERE s.id = u.id`;
}

/**
 * Moves places within their county and returns the names of their new parents, by the id of the moved one.
 * Throws if one would come into another county.
 */
export async function movePlaces(
  tx: Transaction,
  moves: { siteId: string; parentId: string | null }[],
): Promise<Map<string, string>> {
  if (moves.length === 0) return new Map();
  const moved = await tx.$queryRaw<{ id: string; parent: string }[]>`
    UPDATE sites s SET "parentId" = u."parentId"
    FROM unnest(${moves.map(({ siteId }) => siteId)}::uuid[],
      ${moves.map(({ parentId }) => parentId)}::uuid[]) AS u (id, "parentId")
      JOIN sites p ON p.id = u."parentId"
    WHERE s.id = u.id AND p."centerId" = s."centerId" RETURNING s.id, p.name AS parent`;
  if (moved.length < moves.length) throw new Error("a place would come into another county");
  return new Map(moved.map(({ id, parent }) => [id, parent]));
}

async function recordDone(tx: Transaction, done: Done[], staffId: string | null): Promise<void> {
  const before = done.flatMap(({ row }) => row.before?.parentId ?? []);
  const oldParents = await findNames(tx, before);
  const changes = done.flatMap(({ row, kinds, siteId, facts, parentName }) => {
    const old = oldParents.get(row.before?.parentId ?? "") ?? null;
    const all: FileChange[] = [
      { siteId, name: "ADDED", before: null, after: row.name },
      { siteId, name: "RENAMED", before: row.before?.name ?? null, after: facts.name },
      { siteId, name: "MOVED", before: old, after: parentName },
    ];
    return all.filter(({ name }) => kinds.includes(name));
  });
  await recordFileChanges(tx, changes, staffId);
}

export function* chunks<Item>(items: Item[], size = AT_ONCE): Generator<Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
