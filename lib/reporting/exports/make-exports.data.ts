import "server-only";
import { db, type Transaction } from "@/lib/shared/db/db";
import type { Failure } from "@/lib/reporting/exports/failures";
import { exportFileName } from "@/lib/reporting/exports/file-name";
import { openDataHead, openDataOfMonth } from "@/lib/reporting/exports/open-data";
import { pack } from "@/lib/reporting/exports/pack";
import { readFrame, readMonth } from "@/lib/reporting/exports/queries";
import { openDataInputSchema, type OpenDataInput } from "@/lib/reporting/exports/schema";
import { UNDER_WAY } from "@/lib/reporting/exports/status";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { monthsOf } from "@/lib/reporting/stats/period";
import type { Prisma } from "@/prisma/generated/client";
import { DAY_MS, later, MINUTE_MS } from "@/lib/shared/days/durations";

/**
 * For the worker: makes the export that has waited longest, also one that was left half made. Gives
 * whether there was one. A signal puts it back before the next step.
 */
export async function makeNextExport(ending?: AbortSignal): Promise<boolean> {
  const due = await db.export.findMany({
    where: { status: { in: [...UNDER_WAY] } },
    select: { id: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  for (const { id } of due) if (await makeAlone(id, ending)) return true;
  return false;
}

const MOST_MS = 30 * MINUTE_MS;

/**
 * Who makes an export holds a lock that ends with their connection: nobody else makes it
 * meanwhile, and what a killed worker left is free at once. All is read as of one moment; what
 * others shall see at once is written outside of the transaction.
 */
function makeAlone(id: string, ending?: AbortSignal): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      const [lock] = await tx.$queryRaw<{ isMine: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtext('export'), hashtext(${id})) AS "isMine"`;
      if (!lock?.isMine) return false;
      // It may have been finished between the look and the lock.
      const begun = await db.export.updateMany({
        where: { id, status: { in: [...UNDER_WAY] } },
        data: { status: "RUNNING", done: 0 },
      });
      if (begun.count === 0) return false;
      await make(tx, id, ending);
      return true;
    },
    { isolationLevel: "RepeatableRead", timeout: MOST_MS },
  );
}

async function make(tx: Transaction, id: string, ending?: AbortSignal): Promise<void> {
  try {
    const file = await openDataFile(tx, id, ending);
    if (file) await finish(id, { status: "READY", ...file });
    else await fail(id, "OUT_OF_SCOPE");
  } catch (error) {
    if (ending?.aborted) {
      await db.export.update({ where: { id }, data: { status: "WAITING" } });
      return;
    }
    console.error(`worker: export ${id}:`, error);
    await fail(id, "BROKEN");
  }
}

function fail(id: string, failure: Failure): Promise<void> {
  return finish(id, { status: "FAILED", failure });
}

async function finish(id: string, data: Prisma.ExportUpdateInput): Promise<void> {
  await db.export.update({ where: { id }, data: { ...data, finishedAt: new Date() } });
}

/** The file, or null where who asked for it may no longer see the place. */
async function openDataFile(tx: Transaction, id: string, ending?: AbortSignal) {
  const asked = await tx.export.findUniqueOrThrow({
    where: { id },
    select: {
      siteId: true,
      input: true,
      site: { select: { name: true, lineage: true } },
      staff: { select: { siteId: true, disabledAt: true } },
    },
  });
  if (asked.staff.disabledAt || !asked.site.lineage.includes(asked.staff.siteId)) return null;
  const input = openDataInputSchema.parse(asked.input);
  const pieces = openData(tx, asked.siteId, input, async (done) => {
    ending?.throwIfAborted();
    await db.export.update({ where: { id }, data: { done } });
  });
  const { content, isCompressed } = await pack(pieces);
  const what = getTranslator(input.locale, "exports")("openData.name");
  const suffix = isCompressed ? "csv.gz" : "csv";
  return { content, fileName: exportFileName(what, asked.site.name, input, suffix, input.locale) };
}

/** Month by month, so that no more than one is held. */
async function* openData(
  tx: Transaction,
  siteId: string,
  input: OpenDataInput,
  onMonth: (done: number) => Promise<void>,
) {
  const frame = await readFrame(tx, siteId);
  yield openDataHead(input.locale);
  for (const [index, month] of monthsOf(input).entries()) {
    yield* openDataOfMonth(frame, month, await readMonth(tx, frame, month), input.locale);
    await onMonth(index + 1);
  }
}

const KEPT_DAYS = 30;

/** For the worker: takes away what was asked for so long ago. Gives how many. */
export async function deleteOldExports(now: Date): Promise<number> {
  const { count } = await db.export.deleteMany({
    where: { createdAt: { lt: later(now, -KEPT_DAYS * DAY_MS) } },
  });
  return count;
}
