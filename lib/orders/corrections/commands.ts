import "server-only";
import { listChanges } from "@/lib/orders/corrections/changes";
import { correctAskerOf } from "@/lib/orders/corrections/correct-asker.data";
import { refusalToChangeHelper } from "@/lib/orders/corrections/policy";
import type { ChangeHelper, CorrectAsker, CorrectWish } from "@/lib/orders/corrections/schema";
import { addHelper, newHelper } from "@/lib/orders/wishes/wish-helper.data";
import { residentOf } from "@/lib/orders/wishes/sealed-wish.server";
import { openWish, type OpenWish } from "@/lib/orders/wishes/open-wish.data";
import { toOtherPlace } from "@/lib/orders/wishes/other-place.data";
import { reachOf } from "@/lib/orders/wishes/standing";
import type { Actor } from "@/lib/shared/auth/actor";
import { AppError } from "@/lib/shared/errors";

/**
 * 更正: what the review or the intake got wrong, at any time. The event keeps old and new, the figures
 * follow. A promise already given stays; later steps go by what is right. Throws NOTHING_CHANGED,
 * NOT_FOUND for a place outside the actor's own or a category of another county.
 */
export function correctWish(
  actor: Actor,
  { wishId, reason, ...given }: CorrectWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    const known = await open.tx.wish.findUniqueOrThrow({
      where: { id: wishId },
      select: {
        ...{ siteId: true, categoryId: true, urgency: true, beneficiary: true, language: true },
      },
    });
    const right = { ...known, language: null, ...given };
    const corrected = listChanges(known, right);
    if (Object.keys(corrected).length === 0) throw new AppError("NOTHING_CHANGED");
    if (corrected.categoryId) await requireCategory(open, right.categoryId);
    const { siteId } = right;
    const within = reachOf(actor, open.wish);
    const place = corrected.siteId ? await toOtherPlace(open, siteId, within) : {};
    await open.advance("correct", {
      note: reason ?? null,
      changes: { ...right, ...place },
      data: { corrected },
    });
  });
}

/**
 * 更正点单人: a wish that staff or a helper wrote down under a wrong name or phone, until its service has ended.
 * Throws NOTHING_CHANGED, FORBIDDEN, WISH_MOVED_ON, OWN_PHONE or SERVES_IT.
 */
export function correctAsker(
  actor: Actor,
  { wishId, ...given }: CorrectAsker,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, (open) => correctAskerOf(open, actor, given));
}

/**
 * Gives a wish another helper, or none: the link of the one before opens nothing any more, and nothing more
 * is sent there. Throws NOTHING_CHANGED or WISH_MOVED_ON.
 */
export function changeHelper(
  actor: Actor,
  { wishId, helper }: ChangeHelper,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    const { tx, wish } = open;
    const refused = refusalToChangeHelper(actor, wish, now);
    if (refused) throw new AppError(refused);
    if (helper === undefined || (helper === null && !wish.helperId))
      throw new AppError("NOTHING_CHANGED");
    await open.advance("correct", { data: { helper: helper ? "NAMED" : "REMOVED" } });
    await tx.helper.deleteMany({ where: { wishId } });
    await addHelper(tx, wishId, residentOf(wish), newHelper(helper ?? undefined));
  });
}

async function requireCategory({ tx, wish }: OpenWish, id: string | null): Promise<void> {
  const found = await tx.serviceCategory.count({
    where: { id: id ?? "", centerId: wish.centerId, closedAt: null },
  });
  if (found === 0) throw new AppError("NOT_FOUND");
}
