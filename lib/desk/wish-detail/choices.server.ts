import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { findOffer } from "@/lib/orders/dispatch/queries";
import { cachedCategories } from "@/lib/network/menu/queries";
import { findWishRoom } from "@/lib/orders/visits/queries";
import { listItemsFor } from "@/lib/orders/stock/queries";
import type { WishDetail } from "@/lib/desk/wish-detail/queries";
import { mayAskAnew } from "@/lib/orders/wishes/policy";
import { cachedPlaces } from "@/lib/public/wall/public-reads.server";
import type { WishEventName } from "@/lib/orders/wishes/lifecycle";

/** The searches on the page of a wish. */
export type Search = { people?: string | undefined; item?: string | undefined };

export type Choices = Awaited<ReturnType<typeof listChoices>>;

/** Returns the options of the forms of these steps; nothing is read for other steps. */
export async function listChoices(
  actor: StaffActor,
  detail: WishDetail,
  events: WishEventName[],
  { people, item }: Search,
  now = new Date(),
) {
  const wish = detail.facts;
  const has = (...some: WishEventName[]) => some.some((event) => events.includes(event));
  const isAsking = has("dispatch") || mayAskAnew(actor, wish, now);
  const [categories, offer, items, towns, room] = await Promise.all([
    has("approve", "correct") ? cachedCategories(wish.centerId) : [],
    isAsking ? findOffer(actor, { wish, search: people }) : null,
    has("supply") ? listItemsFor(actor, wish, item) : [],
    has("decide", "handDown", "correct") ? cachedPlaces(wish.centerId) : [],
    has("schedule") ? findWishRoom(wish.id) : null,
  ]);
  return { categories, offer, items, towns, room };
}
