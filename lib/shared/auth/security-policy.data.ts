import "server-only";
import { DEFAULT_POLICY, type SecurityPolicy } from "@/lib/shared/auth/security-policy";
import type { Transaction } from "@/lib/shared/db/db";

/** A place as far as it says whose policy holds there. */
export type PolicyPlace = { id: string; centerId: string | null };

/** The id of the county or city whose policy holds for the staff of a place. */
export function policySiteId({ id, centerId }: PolicyPlace): string {
  return centerId ?? id;
}

/** The policy of a county or city; the defaults if it has set none. */
export async function findSecurityPolicy(tx: Transaction, siteId: string): Promise<SecurityPolicy> {
  const policy = await tx.securityPolicy.findUnique({
    where: { siteId },
    select: { mode: true, secondFactor: true, modeChangedAt: true },
  });
  return policy ?? DEFAULT_POLICY;
}
