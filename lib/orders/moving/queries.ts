import "server-only";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { listCategories } from "@/lib/network/menu/queries";
import { findInHand } from "@/lib/orders/leaving/queries";

export type Moving = NonNullable<Awaited<ReturnType<typeof findMoving>>>;

/**
 * What the volunteer has in hand, and the categories of the county they would move to: those of the same
 * name as their own are chosen, and `unmatched` are the names of the others.
 */
export async function findMoving(actor: VolunteerActor, centerId: string) {
  const [inHand, categories, own] = await Promise.all([
    findInHand(actor.id, {}),
    listCategories(centerId),
    db.volunteerCategory.findMany({
      where: { volunteerId: actor.id },
      select: { category: { select: { name: true, nameEn: true } } },
    }),
  ]);
  if (!inHand) return null;
  const ownNames = own.map(({ category }) => category.name);
  const names = categories.map(({ name }) => name);
  return {
    ...inHand,
    categories,
    chosenIds: categories.filter(({ name }) => ownNames.includes(name)).map(({ id }) => id),
    unmatched: own.map(({ category }) => category).filter(({ name }) => !names.includes(name)),
  };
}
