import "server-only";
import { findStaffActor } from "@/lib/shared/auth/queries";
import { db, type Transaction } from "@/lib/shared/db/db";
import { applyPlan, chunks, type Doing } from "@/lib/network/imports/apply.data";
import { ImportFailed, type Failure } from "@/lib/network/imports/failures";
import { toPlanned } from "@/lib/network/imports/import-rows";
import { digestTree } from "@/lib/network/imports/known-places.data";
import { findMisplaced } from "@/lib/network/imports/misplaced.data";
import { mayImport } from "@/lib/network/imports/policy";
import { lockTree } from "@/lib/network/sites/tree-lock.server";

/**
 * Does an import that was confirmed, all or nothing. It fails if whoever confirmed it may no longer import, or if
 * the places are not those that the preview was made for. Throws ImportFailed if what was chosen would give
 * two places side by side the same name.
 */
export async function carryOut(tx: Transaction, id: string): Promise<void> {
  const { confirmedById, siteId, treeDigest, chosenKinds } = await tx.placeImport.findUniqueOrThrow(
    {
      where: { id },
      select: { confirmedById: true, siteId: true, treeDigest: true, chosenKinds: true },
    },
  );
  const staff = confirmedById && (await findStaffActor({ id: confirmedById }));
  if (!staff || !mayImport(staff) || staff.siteId !== siteId) return fail(tx, id, "NOT_ALLOWED");
  await lockTree(tx);
  if ((await digestTree(tx, siteId)) !== treeDigest) return fail(tx, id, "OUTDATED");
  const rows = await tx.placeImportRow.findMany({
    where: { importId: id },
    orderBy: { seq: "asc" },
  });
  const done = await applyPlan(tx, rows.flatMap(toPlanned), {
    chosen: new Set(chosenKinds),
    staffId: staff.id,
    onProgress: async (lines) => {
      await db.placeImport.update({ where: { id }, data: { done: lines }, select: { id: true } });
    },
  });
  // The preview looks at names as if all of it were chosen.
  if (await findMisplaced(tx, done)) throw new ImportFailed("SAME_NAME");
  for (const some of chunks(done)) await keepDone(tx, id, some);
  const finished = { status: "DONE", done: done.length, finishedAt: new Date() } as const;
  await tx.placeImport.update({ where: { id }, data: finished, select: { id: true } });
}

async function fail(tx: Transaction, id: string, failure: Failure): Promise<void> {
  const data = { status: "FAILED", failure, finishedAt: new Date() } as const;
  await tx.placeImport.update({ where: { id }, data, select: { id: true } });
}

/** Keeps what was done with each line, to be undone. */
async function keepDone(tx: Transaction, importId: string, done: Doing[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE place_import_rows r SET "siteId" = u."siteId",
      "doneKinds" = string_to_array(u.kinds, ',')::"PlaceImportKind"[]
    FROM unnest(${done.map(({ row }) => row.seq)}::int[], ${done.map(({ siteId }) => siteId)}::uuid[],
      ${done.map(({ kinds }) => kinds.join())}::text[]) AS u (seq, "siteId", kinds)
    WHERE r."importId" = ${importId}::uuid AND r.seq = u.seq`;
}
