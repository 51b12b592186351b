import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { allowed } from "@/lib/shared/auth/allowed";
import { maySetTargets } from "@/lib/reporting/targets/policy";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { sitesOf } from "@/lib/network/sites/scope";
import type { SetTargets } from "@/lib/reporting/targets/schema";
import { TARGET_NAMES } from "@/lib/reporting/stats/target-names";

/** All targets of a place at once: what is not given holds as the places above have it. */
export async function setTargets(actor: Actor, { siteId, targets }: SetTargets): Promise<void> {
  const admin = allowed(actor, maySetTargets);
  await db.$transaction(async (tx) => {
    // One editor of a place at a time: what was there is replaced.
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
