import "server-only";
import { db, type Transaction } from "@/lib/shared/db/db";
import { withoutTimeout } from "@/lib/shared/db/without-timeout";
import { keptSince } from "@/lib/shared/retention/rules";
import { carryOut } from "@/lib/network/imports/carry-out.data";
import { ImportFailed, type Failure } from "@/lib/network/imports/failures";
import { prepareImport } from "@/lib/network/imports/prepare.data";
import { UNFINISHED } from "@/lib/network/imports/status";
import type { Prisma } from "@/prisma/generated/client";

const BROKEN: Failure = "BROKEN";

/** A step that ended twice with the worker itself is not begun again: its file would stop every worker. */
const MAX_ATTEMPTS = 2;

/**
 * For the worker: reads the oldest file that waits, or does the oldest import that was confirmed; also what
 * a worker left half done. Returns whether there was one.
 */
export async function processNextImport(): Promise<boolean> {
  const due = await db.placeImport.findMany({
    where: { status: { in: [...UNFINISHED] } },
    select: { id: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  for (const { id } of due) if (await processWithLock(id)) return true;
  return false;
}

/**
 * Works on one import under an advisory lock, which ends with the connection: two workers never have the
 * same. All that it changes is in this transaction; progress is written outside of it, to be seen. An import
 * that another worker has is left alone, also if something goes wrong here.
 */
async function processWithLock(id: string): Promise<boolean> {
  let isMine = false;
  try {
    return await withoutTimeout(async (tx) => {
      isMine = await tryLock(tx, id);
      return isMine && process(tx, id);
    });
  } catch (error) {
    if (!isMine) throw error;
    const isForeseen = error instanceof ImportFailed;
    if (!isForeseen) console.error(`worker: import ${id}:`, error);
    await failImport(id, isForeseen ? error.failure : BROKEN);
    return true;
  }
}

async function tryLock(tx: Transaction, id: string): Promise<boolean> {
  const [lock] = await tx.$queryRaw<{ isMine: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('place import'), hashtext(${id})) AS "isMine"`;
  return lock?.isMine ?? false;
}

async function process(tx: Transaction, id: string): Promise<boolean> {
  if (await failImport(id, BROKEN, { attempts: { gte: MAX_ATTEMPTS } })) return true;
  // Another worker may have finished it before the lock was taken.
  if (await begin(id, "READING", ["WAITING", "READING"])) await prepareImport(tx, id);
  else if (await begin(id, "WORKING", ["CONFIRMED", "WORKING"])) await carryOut(tx, id);
  else return false;
  return true;
}

type Step = "WAITING" | "READING" | "CONFIRMED" | "WORKING";

async function begin(id: string, status: Step, from: Step[]): Promise<boolean> {
  const { count } = await db.placeImport.updateMany({
    where: { id, status: { in: from } },
    data: { status, done: 0, attempts: { increment: 1 } },
  });
  return count > 0;
}

async function failImport(
  id: string,
  failure: Failure,
  where: Prisma.PlaceImportWhereInput = {},
): Promise<boolean> {
  const { count } = await db.placeImport.updateMany({
    where: { AND: [{ id, status: { in: ["READING", "WORKING"] } }, where] },
    data: { status: "FAILED", failure, content: null, finishedAt: new Date() },
  });
  return count > 0;
}

/** For the worker: deletes imports of long ago; what they did stays, with its history. Returns how many. */
export async function deleteOldImports(now: Date): Promise<number> {
  const { count } = await db.placeImport.deleteMany({
    where: { createdAt: { lt: keptSince("placeImports", now) } },
  });
  return count;
}
