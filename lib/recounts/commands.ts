import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { atLeisure, recountCounty } from "@/lib/recounts/nightly";
import { maySeeRecounts } from "@/lib/recounts/policy";
import type { RecountInput } from "@/lib/recounts/schema";
import { sitesOf } from "@/lib/sites/scope";
import { mendCounts } from "@/lib/stats/counting";

/** Counts a county again, now, and writes down what was found. */
export async function recount(
  actor: Actor,
  { centerId }: RecountInput,
  now = new Date(),
): Promise<void> {
  await requireCounty(actor, centerId);
  await recountCounty(centerId, now, null);
}

/** Puts the counts of a county right, and writes down that it was done. */
export async function mend(
  actor: Actor,
  { centerId }: RecountInput,
  now = new Date(),
): Promise<void> {
  await requireCounty(actor, centerId);
  await atLeisure(async (tx) => {
    await mendCounts(tx, centerId);
    await tx.countCheck.updateMany({
      where: { centerId, differences: { gt: 0 }, mendedAt: null },
      data: { mendedAt: now },
    });
  });
}

async function requireCounty(actor: Actor, centerId: string): Promise<void> {
  if (!maySeeRecounts(actor)) throw new AppError("FORBIDDEN");
  const county = await db.center.count({ where: { id: centerId, site: sitesOf(actor) } });
  if (county === 0) throw new AppError("NOT_FOUND");
}
