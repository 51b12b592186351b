import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { maySetTargets } from "@/lib/reporting/targets/policy";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { sitesOf } from "@/lib/network/sites/scope";
import type { SetTargets } from "@/lib/reporting/targets/schema";
import { TARGET_NAMES } from "@/lib/reporting/stats/target-names";

/**
 * Replaces all targets of a place. A target that is not given is inherited from the places above.
 * Throws FORBIDDEN for anybody but an administrator, NOT_FOUND outside of their subtree.
 */
export async function setTargets(actor: Actor, { siteId, targets }: SetTargets): Promise<void> {
  const admin = ensureAllowed(actor, maySetTargets);
  await db.$transaction(async (tx) => {
    // Two editors of one place would both delete and insert: the second waits.
    await tx.$executeRaw`SELECT FROM sites WHERE id = ${siteId}::uuid FOR NO KEY UPDATE`;
    const own = await tx.site.count({ where: { id: siteId, ...sitesOf(admin) } });
    if (own === 0) throw new AppError("NOT_FOUND");
    await tx.target.deleteMany({ where: { siteId } });
    await tx.target.createMany({
      data: TARGET_NAMES.flatMap((indicator) => {
        const value = targets[indicator];
        return value === undefined ? [] : [{ siteId, indicator, value }];
      }),
    });
  });
}
