import "server-only";
import { readAnchors } from "@/lib/shared/audit/anchors.server";
import { sealAudit } from "@/lib/shared/audit/seal-audit.data";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { withoutTimeout } from "@/lib/shared/db/without-timeout";
import { env } from "@/lib/shared/env.server";
import { checkChain } from "@/lib/reporting/audit/check-chain.data";
import { mayReadAudit } from "@/lib/reporting/audit/policy";
import type { CheckAudit } from "@/lib/reporting/audit/schema";

/**
 * Counts the hashes of the actor's log again, compares it with the anchors kept outside the database,
 * and with `anchor` if one is given, and writes the result into the log.
 */
export async function checkAudit(
  actor: Actor,
  { anchor }: CheckAudit,
  now = new Date(),
): Promise<void> {
  const reader = ensureAllowed(actor, mayReadAudit);
  const chainId = reader.siteId;
  const kept = (await readAnchors(env().AUDIT_ANCHOR_FILE)).filter(
    (one) => one.chainId === chainId,
  );
  await sealAudit();
  await withoutTimeout(async (tx) => {
    const result = await checkChain(tx, chainId, anchor ? [...kept, anchor] : kept);
    await writeAudit(tx, {
      name: "auditCheck",
      actor,
      centerId: reader.centerId,
      data: result,
      at: now,
    });
  });
}
