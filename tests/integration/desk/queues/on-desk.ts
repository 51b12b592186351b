import type { StaffActor } from "@/lib/shared/auth/actor";
import { countQueues, listPlaces, listWishes } from "@/lib/desk/queues/queries";
import type { QueueCounts } from "@/lib/desk/queues/queues";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { WishStatus } from "@/prisma/generated/enums";
import { aCast } from "@/tests/support/cast";
import { aRedoneWish, aWishIn } from "@/tests/support/scenes";

/** A cast with a wish in each status, and some more that are in other queues. */
export async function aDesk() {
  const cast = await aCast();
  for (const status of Object.values(WishStatus)) await aWishIn(status, cast);
  await aWishIn("SUBMITTED", cast, { isObjected: true });
  await aWishIn("DISPATCHED", cast, { isObjected: true });
  await aRedoneWish(cast);
  return { cast, desks: [cast.station, cast.township, cast.center] };
}

/** The ids of one page of the desk. */
export async function idsOn(
  actor: StaffActor,
  query: Record<string, string> = {},
  now = new Date(),
): Promise<string[]> {
  const view = deskViewSchema.parse(query);
  const { rows } = await listWishes(actor, view, await listPlaces(actor, view.place), now);
  return rows.map(({ id }) => id);
}

/** How many wishes each queue has. */
export async function findCounts(
  actor: StaffActor,
  query: Record<string, string> = {},
  now = new Date(),
): Promise<QueueCounts> {
  const view = deskViewSchema.parse(query);
  return (await countQueues(actor, view, await listPlaces(actor, view.place), now)).queues;
}
