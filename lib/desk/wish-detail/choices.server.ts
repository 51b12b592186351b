import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { findOffer } from "@/lib/orders/dispatch/queries";
import { listCategories } from "@/lib/network/menu/queries";
import { listItemsFor } from "@/lib/orders/stock/queries";
import type { WishDetail } from "@/lib/desk/wish-detail/queries";
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
) {
  const wish = detail.facts;
  const [categories, offer, items] = await Promise.all([
    events.includes("approve") ? listCategories(actor.centerId) : [],
    events.includes("dispatch") ? findOffer(actor, { wish, search: people }) : null,
    events.includes("supply") ? listItemsFor(actor, wish, item) : [],
  ]);
  return { categories, offer, items };
}
