import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import type { RequestOpenData, RetryExport } from "@/lib/reporting/exports/schema";
import { UNFINISHED } from "@/lib/reporting/exports/status";
import { sitesOf } from "@/lib/network/sites/scope";
import { listMonths } from "@/lib/reporting/stats/period";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { mayExport } from "@/lib/reporting/exports/policy";

const OPEN_DATA = "openData";

/**
 * Requests the open data of a place. Does nothing if the same export is not finished yet. Throws
 * FORBIDDEN for anybody but staff, NOT_FOUND if the place is outside of their subtree.
 */
export async function requestOpenData(actor: Actor, request: RequestOpenData, now = new Date()) {
  const staff = ensureAllowed(actor, mayExport);
  const { siteId, ...input } = request;
  const own = await db.site.count({ where: { AND: [sitesOf(staff), { id: siteId }] } });
  if (own === 0) throw new AppError("NOT_FOUND");
  const row = { staffId: staff.id, siteId, name: OPEN_DATA };
  await db.$transaction(async (tx) => {
    // If the button is pressed twice, the second request waits for the first and then finds it.
    await tx.$executeRaw`SELECT FROM staff WHERE id = ${staff.id}::uuid FOR NO KEY UPDATE`;
    const unfinished = await tx.export.count({
      where: { ...row, status: { in: [...UNFINISHED] }, input: { equals: input } },
    });
    if (unfinished > 0) return;
    const total = listMonths(input).length;
    await tx.export.create({ data: { ...row, input, total, createdAt: now } });
  });
}

/** Puts a failed export back into the queue. Throws NOT_FOUND if there is none of the actor. */
export async function retryExport(actor: Actor, { exportId }: RetryExport): Promise<void> {
  const staff = ensureAllowed(actor, mayExport);
  const { count } = await db.export.updateMany({
    where: { id: exportId, staffId: staff.id, site: sitesOf(staff), status: "FAILED" },
    data: { status: "WAITING", done: 0, failure: null, finishedAt: null },
  });
  if (count === 0) throw new AppError("NOT_FOUND");
}
