import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { recountCounty } from "@/lib/reporting/recounts/nightly.data";
import { withoutTimeout } from "@/lib/shared/db/without-timeout";
import { maySeeRecounts } from "@/lib/reporting/recounts/policy";
import type { RecountInput } from "@/lib/reporting/recounts/schema";
import { sitesOf } from "@/lib/network/sites/scope";
import { mendCounts } from "@/lib/reporting/stats/counting.data";

/** Recounts a county now and stores the result. Throws FORBIDDEN or NOT_FOUND as `requireCounty`. */
export async function recount(
  actor: Actor,
  { centerId }: RecountInput,
  now = new Date(),
): Promise<void> {
  await requireCounty(actor, centerId);
  await recountCounty(centerId, now, null);
}

/** Corrects the counts of a county and marks its checks as mended. Throws as `requireCounty`. */
export async function mend(
  actor: Actor,
  { centerId }: RecountInput,
  now = new Date(),
): Promise<void> {
  await requireCounty(actor, centerId);
  await withoutTimeout(async (tx) => {
    await mendCounts(tx, centerId);
    await tx.countCheck.updateMany({
      where: { centerId, differences: { gt: 0 }, mendedAt: null },
      data: { mendedAt: now },
    });
  });
}

/** Throws FORBIDDEN if the actor may not see recounts, NOT_FOUND outside of their subtree. */
async function requireCounty(actor: Actor, centerId: string): Promise<void> {
  if (!maySeeRecounts(actor)) throw new AppError("FORBIDDEN");
  const county = await db.center.count({ where: { id: centerId, site: sitesOf(actor) } });
  if (county === 0) throw new AppError("NOT_FOUND");
}
