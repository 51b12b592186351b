import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { mayEnterWishes } from "@/lib/desk/intake/policy";
import type { EnterWish } from "@/lib/desk/intake/schema";
import { sitesOf } from "@/lib/network/sites/scope";
import { findDuplicate } from "@/lib/orders/merging/queries";
import { refuseAlike } from "@/lib/orders/wishes/alike-wishes.data";
import { recordOnce, type Recorded } from "@/lib/orders/wishes/record-once.server";
import { recordWish } from "@/lib/orders/wishes/record-wish.server";

/**
 * 代点单: records a wish of the resident as a step of the staff, once however often the form is sent.
 * Throws NOT_FOUND for a place outside the actor's subtree, and ALIKE_OPEN where an open wish that the actor
 * sees is likely to be the same and is not the one named by `apartFrom`.
 */
export async function enterWish(
  actor: Actor,
  { apartFrom, ...input }: EnterWish,
  now = new Date(),
): Promise<Recorded> {
  if (!mayEnterWishes(actor)) throw new AppError("FORBIDDEN");
  const own = await db.site.count({ where: { id: input.siteId, ...sitesOf(actor) } });
  if (own === 0) throw new AppError("NOT_FOUND");
  return recordOnce(db, input, async () => {
    refuseAlike(await findDuplicate(actor, input, now), apartFrom);
    return db.$transaction((tx) => recordWish(tx, input, now, actor));
  });
}
