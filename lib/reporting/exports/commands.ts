import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import type { AskOpenData, TryAgain } from "@/lib/reporting/exports/schema";
import { UNDER_WAY } from "@/lib/reporting/exports/status";
import { sitesOf } from "@/lib/network/sites/scope";
import { monthsOf } from "@/lib/reporting/stats/period";
import { allowed } from "@/lib/shared/auth/allowed";
import { mayExport } from "@/lib/reporting/exports/policy";

const OPEN_DATA = "openData";

/** Asks for the open data of a place; whoever asks again while it is being made asks for the same. */
export async function askOpenData(actor: Actor, asked: AskOpenData, now = new Date()) {
  const staff = allowed(actor, mayExport);
  const { siteId, ...input } = asked;
  const own = await db.site.count({ where: { AND: [sitesOf(staff), { id: siteId }] } });
  if (own === 0) throw new AppError("NOT_FOUND");
  const row = { staffId: staff.id, siteId, name: OPEN_DATA };
  await db.$transaction(async (tx) => {
    // Pressed twice, the second waits for the first.
    await tx.$executeRaw`SELECT FROM staff WHERE id = ${staff.id}::uuid FOR NO KEY UPDATE`;
    const underWay = await tx.export.count({
      where: { ...row, status: { in: [...UNDER_WAY] }, input: { equals: input } },
    });
    if (underWay > 0) return;
    const total = monthsOf(input).length;
    await tx.export.create({ data: { ...row, input, total, createdAt: now } });
  });
}

/** Puts one that failed back among those that wait. */
export async function tryAgain(actor: Actor, { exportId }: TryAgain): Promise<void> {
  const staff = allowed(actor, mayExport);
  const { count } = await db.export.updateMany({
    where: { id: exportId, staffId: staff.id, site: sitesOf(staff), status: "FAILED" },
    data: { status: "WAITING", done: 0, failure: null, finishedAt: null },
  });
  if (count === 0) throw new AppError("NOT_FOUND");
}
