import "server-only";
import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { MINUTE_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { mayClaim } from "@/lib/desk/claims/policy";
import type { Claim } from "@/lib/desk/claims/schema";
import { visibleTo } from "@/lib/orders/wishes/scope";

/** For how long a wish stays in somebody's hands unless they say so again. */
export const CLAIM_MINUTES = 30;

/**
 * 认领: takes a wish into one's hands, or keeps it there for longer, so that two do not do the same. It binds
 * nobody: whoever may take a step still may. Throws NOT_FOUND for a wish the actor does not see, CLAIMED if a
 * colleague has it.
 */
export async function claimWish(actor: Actor, { wishId }: Claim, now = new Date()): Promise<void> {
  const staff = ensureAllowed(actor, mayClaim);
  await requireSeen(staff, wishId);
  // One statement: of two who press at once the second finds the row of the first.
  const written = await db.$executeRaw`
    INSERT INTO wish_claims AS held ("wishId", "staffId", "expiresAt")
    VALUES (${wishId}::uuid, ${staff.id}::uuid, ${later(now, CLAIM_MINUTES * MINUTE_MS)})
    ON CONFLICT ("wishId") DO UPDATE
      SET "staffId" = EXCLUDED."staffId", "expiresAt" = EXCLUDED."expiresAt"
      WHERE held."staffId" = EXCLUDED."staffId" OR held."expiresAt" <= ${now}`;
  if (written === 0) throw new AppError("CLAIMED");
}

/** Gives a wish back; does nothing where a colleague has it. Throws NOT_FOUND as `claimWish` does. */
export async function releaseClaim(actor: Actor, { wishId }: Claim): Promise<void> {
  const staff = ensureAllowed(actor, mayClaim);
  await requireSeen(staff, wishId);
  await db.wishClaim.deleteMany({ where: { wishId, staffId: staff.id } });
}

async function requireSeen(staff: StaffActor, wishId: string): Promise<void> {
  const seen = await db.wish.count({ where: { AND: [visibleTo(staff), { id: wishId }] } });
  if (seen === 0) throw new AppError("NOT_FOUND");
}
