import "server-only";
import { db, type Transaction } from "@/lib/shared/db/db";
import { chunks } from "@/lib/network/imports/apply.data";
import { isChosen } from "@/lib/network/imports/choose-divisions";
import { comparePlaces } from "@/lib/network/imports/compare";
import { digestTree, loadKnownPlaces } from "@/lib/network/imports/known-places.data";
import type { GivenPlace } from "@/lib/network/imports/given-place";
import { toBadRow, toRow } from "@/lib/network/imports/import-rows";
import { readPlaceFile } from "@/lib/network/imports/read-file.server";
import type { Prisma } from "@/prisma/generated/client";

/** Bad lines that are kept: who has more mends these first, or a whole column at once. */
const MAX_BAD = 1_000;

/** Rows written in one statement: each has some twenty values. */
const ROWS_AT_ONCE = 1_000;

/** Reads the file of an import and compares it with the places: it is then READY, or REFUSED with all its bad lines. */
export async function prepareImport(tx: Transaction, id: string): Promise<void> {
  const { fileName, content, siteId, withQuasiUnits } = await tx.placeImport.findUniqueOrThrow({
    where: { id },
    select: { fileName: true, content: true, siteId: true, withQuasiUnits: true },
  });
  const file = { name: fileName, bytes: content ?? new Uint8Array() };
  const { places, problems, unused } = await readPlaceFile(file, async (done) => {
    await db.placeImport.update({ where: { id }, data: { done }, select: { id: true } });
    // A transaction that does nothing for long is ended by the database.
    await tx.$executeRaw`SELECT 1`;
  });
  const { known, treeDigest } = await readTree(siteId, places);
  const plan =
    problems.length > 0
      ? { rows: [], problems }
      : comparePlaces(places, known, {
          rootId: siteId,
          isChosen: ({ code }) => isChosen(code, { withQuasiUnits }),
        });
  const rows: Omit<Prisma.PlaceImportRowCreateManyInput, "importId">[] =
    plan.problems.length > 0
      ? plan.problems.slice(0, MAX_BAD).map((problem, seq) => toBadRow(problem, seq))
      : plan.rows.map(toRow);
  for (const some of chunks(rows, ROWS_AT_ONCE)) {
    await tx.placeImportRow.createMany({ data: some.map((row) => ({ ...row, importId: id })) });
  }
  await tx.placeImport.update({
    where: { id },
    data: {
      status: plan.problems.length > 0 ? "REFUSED" : "READY",
      ...{
        content: null,
        treeDigest,
        unusedColumns: unused,
        done: 0,
        total: plan.problems.length || rows.length,
      },
      finishedAt: plan.problems.length > 0 ? new Date() : null,
    },
    select: { id: true },
  });
}

/** The places and their digest as of one moment. */
function readTree(siteId: string, places: GivenPlace[]) {
  return db.$transaction(
    async (tx) => ({
      known: await loadKnownPlaces(tx, siteId, places),
      treeDigest: await digestTree(tx, siteId),
    }),
    { isolationLevel: "RepeatableRead" },
  );
}
