import "server-only";
import { SYSTEM, type Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { lookAtContact } from "@/lib/orders/wishes/look-at-contact.data";
import { countTry } from "@/lib/shared/limits/count-tries.data";
import { author } from "@/lib/shared/steps/take-step";
import { maySeeContact } from "@/lib/orders/wishes/policy";
import { findFacts } from "@/lib/orders/wishes/queries";
import { reviveMerged } from "@/lib/orders/wishes/revive-merged.data";
import { openWish, stepWish } from "@/lib/orders/wishes/open-wish.data";
import { approve } from "@/lib/orders/wishes/approve.data";
import { reword } from "@/lib/orders/wishes/reword.data";
import { undoDispatch } from "@/lib/orders/wishes/round.server";
import { residentOf, sealContact } from "@/lib/orders/wishes/sealed-wish.server";
import type {
  AmendWish,
  ApproveWish,
  CancelWish,
  RejectWish,
  RevealContact,
  RewordWish,
  UnpublishWish,
} from "@/lib/orders/wishes/schema";

export { submitWish } from "@/lib/orders/wishes/submit.data";
export { rateWish, recordGrade, regradeWish } from "@/lib/orders/wishes/rating.data";

/** 审单. Throws NOT_FOUND for a category of another county. */
export function approveWish(
  actor: Actor,
  { wishId, ...review }: ApproveWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, (open) => approve(open, review));
}

/** Edits the public sentence of a wish; the original stays. The event keeps what it says from now on. */
export function rewordWish(
  actor: Actor,
  { wishId, publicContent }: RewordWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async ({ tx, advance }) => {
    await advance("correct", await reword(tx, wishId, publicContent));
  });
}

/** Rejects a wish; the resident is told the reason. */
export function rejectWish(
  actor: Actor,
  { wishId, reason }: RejectWish,
  now = new Date(),
): Promise<void> {
  return stepWish(actor, wishId, now, "reject", { note: reason });
}

/** 撤回, possible until the service starts. */
export function cancelWish(
  actor: Actor,
  { wishId, reason }: CancelWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    await open.advance("cancel", {
      note: reason ?? null,
      changes: { inOpenPool: false },
    });
    await undoDispatch(open);
    await reviveMerged(open);
  });
}

/** 补充: adds a note or the address. The address is not written into the event, which more people read. */
export function amendWish(
  actor: Actor,
  { wishId, word, address }: AmendWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async ({ wish, advance }) => {
    const changes = sealContact(residentOf(wish), wishId, { address });
    await advance("amend", { note: word ?? null, changes });
    // The wish was paused to wait for the resident, who has now answered.
    if (wish.pausedAt && actor.role === "RESIDENT") await advance("resume", {}, SYSTEM);
  });
}

/** Takes the words of a wish off the wall for good: the resident's consent is taken back. */
export function unpublishWish(
  actor: Actor,
  { wishId }: UnpublishWish,
  now = new Date(),
): Promise<void> {
  const changes = { hasConsent: false, isPublic: false };
  return stepWish(actor, wishId, now, "unpublish", { changes });
}

/** Returns name, phone and address of the resident and logs the access. Throws FORBIDDEN if the actor may not see them now. */
export async function revealContact(
  actor: Actor,
  { wishId }: RevealContact,
  now = new Date(),
): Promise<{ name: string; phone: string; address: string }> {
  const wish = await findFacts(db, actor, wishId);
  if (!wish) throw new AppError("NOT_FOUND");
  const { actorRole, actorId } = author(actor);
  if (!actorId || !maySeeContact(actor, wish, now)) throw new AppError("FORBIDDEN");
  const { centerId } = wish;
  if (actor.role !== "RESIDENT") await countTry("contactLooks", actorId, now, { actor, centerId });
  return lookAtContact(actor, { actorRole, actorId }, wish, now);
}
