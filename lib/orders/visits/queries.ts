import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { bareName } from "@/lib/network/sites/bare-name";
import { findFacts } from "@/lib/orders/wishes/queries";
import { refusal } from "@/lib/orders/wishes/policy";

export {
  findRoomChoice,
  type FreeRoom,
  type RoomChoice,
} from "@/lib/orders/visits/room-choice.data";

export { findWishRoom, type WishRoom } from "@/lib/orders/visits/wish-room.data";

/** A visit that is agreed, as its calendar file needs it. */
export type AgreedVisit = { wishId: string; sequence: number; visitAt: Date; place: string };

/** Returns the visit of a wish; null if none is agreed or it is not the actor's to arrange. */
export async function findVisit(
  actor: Actor,
  wishId: string,
  now = new Date(),
): Promise<AgreedVisit | null> {
  const wish = await findFacts(db, actor, wishId);
  if (!wish?.visitAt || refusal(actor, "schedule", wish, now)) return null;
  const { site } = await db.wish.findUniqueOrThrow({
    where: { id: wishId },
    select: { site: { select: { name: true } } },
  });
  return { wishId, sequence: wish.version, visitAt: wish.visitAt, place: bareName(site.name) };
}
