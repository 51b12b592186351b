import "server-only";
import { db, type Transaction } from "@/lib/shared/db/db";
import { keptSince } from "@/lib/shared/retention/rules";
import type { Failure } from "@/lib/reporting/exports/failures";
import { exportFileName } from "@/lib/reporting/exports/file-name";
import { openDataHead, openDataOfMonth } from "@/lib/reporting/exports/open-data";
import { pack } from "@/lib/reporting/exports/pack";
import { readFrame, readMonth } from "@/lib/reporting/exports/queries";
import { openDataInputSchema, type OpenDataInput } from "@/lib/reporting/exports/schema";
import { UNFINISHED } from "@/lib/reporting/exports/status";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { listMonths } from "@/lib/reporting/stats/period";
import type { Prisma } from "@/prisma/generated/client";
import { MINUTE_MS } from "@/lib/shared/days/durations";

/**
 * For the worker: makes the oldest unfinished export, also one that a worker left half made. Returns
 * whether there was one. If the signal is aborted, the export goes back into the queue after the
 * current month.
 */
export async function makeNextExport(signal?: AbortSignal): Promise<boolean> {
  const due = await db.export.findMany({
    where: { status: { in: [...UNFINISHED] } },
    select: { id: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  for (const { id } of due) if (await makeWithLock(id, signal)) return true;
  return false;
}

const TIMEOUT_MS = 30 * MINUTE_MS;

/**
 * Makes one export under an advisory lock. The lock ends with the connection, so that two workers
 * never make the same export, and one that a killed worker left is free at once. Repeatable read:
 * all months are read as of one moment. Progress is written outside of the transaction, so that
 * readers see it. Returns false if another worker has the lock or has finished the export.
 */
function makeWithLock(id: string, signal?: AbortSignal): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      const [lock] = await tx.$queryRaw<{ isMine: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtext('export'), hashtext(${id})) AS "isMine"`;
      if (!lock?.isMine) return false;
      // Another worker may have finished it before the lock was taken.
      const begun = await db.export.updateMany({
        where: { id, status: { in: [...UNFINISHED] } },
        data: { status: "RUNNING", done: 0 },
      });
      if (begun.count === 0) return false;
      await makeExport(tx, id, signal);
      return true;
    },
    { isolationLevel: "RepeatableRead", timeout: TIMEOUT_MS },
  );
}

async function makeExport(tx: Transaction, id: string, signal?: AbortSignal): Promise<void> {
  try {
    const file = await makeOpenDataFile(tx, id, signal);
    if (file) await finishExport(id, { status: "READY", ...file });
    else await failExport(id, "OUT_OF_SCOPE");
  } catch (error) {
    if (signal?.aborted) {
      await db.export.update({ where: { id }, data: { status: "WAITING" } });
      return;
    }
    console.error(`worker: export ${id}:`, error);
    await failExport(id, "BROKEN");
  }
}

function failExport(id: string, failure: Failure): Promise<void> {
  return finishExport(id, { status: "FAILED", failure });
}

async function finishExport(id: string, data: Prisma.ExportUpdateInput): Promise<void> {
  await db.export.update({ where: { id }, data: { ...data, finishedAt: new Date() } });
}

/** The file; null if the requester is disabled or may no longer see the place. */
async function makeOpenDataFile(tx: Transaction, id: string, signal?: AbortSignal) {
  const request = await tx.export.findUniqueOrThrow({
    where: { id },
    select: {
      siteId: true,
      input: true,
      site: { select: { name: true, lineage: true } },
      staff: { select: { siteId: true, disabledAt: true } },
    },
  });
  if (request.staff.disabledAt || !request.site.lineage.includes(request.staff.siteId)) return null;
  const input = openDataInputSchema.parse(request.input);
  const chunks = generateOpenData(tx, request.siteId, input, async (done) => {
    signal?.throwIfAborted();
    await db.export.update({ where: { id }, data: { done } });
  });
  const { content, isCompressed } = await pack(chunks);
  const what = getTranslator(input.locale, "exports")("openData.name");
  const suffix = isCompressed ? "csv.gz" : "csv";
  return {
    content,
    fileName: exportFileName(what, request.site.name, input, suffix, input.locale),
  };
}

/** Yields the file month by month, so that only one month is in memory. */
async function* generateOpenData(
  tx: Transaction,
  siteId: string,
  input: OpenDataInput,
  onMonth: (done: number) => Promise<void>,
) {
  const frame = await readFrame(tx, siteId);
  yield openDataHead(input.locale);
  for (const [index, month] of listMonths(input).entries()) {
    yield* openDataOfMonth(frame, month, await readMonth(tx, frame, month), input.locale);
    await onMonth(index + 1);
  }
}

/** For the worker: deletes exports requested long ago. Returns how many. */
export async function deleteOldExports(now: Date): Promise<number> {
  const { count } = await db.export.deleteMany({
    where: { createdAt: { lt: keptSince("exports", now) } },
  });
  return count;
}
