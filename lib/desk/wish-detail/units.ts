import type { StaffActor } from "@/lib/shared/auth/actor";
import type { Place } from "@/lib/desk/queues/queries";
import type { WishDetail } from "@/lib/desk/wish-detail/queries";

export type Unit = { id: string; name: string };

/**
 * Returns the units that could become responsible for the wish: the place it comes from and the one
 * above that, then the children of the actor's place.
 */
export function listUnits(actor: StaffActor, detail: WishDetail, places: Place[]): Unit[] {
  const { site, facts } = detail;
  const branch = [site, ...(site.parent ? [site.parent] : [])].filter(({ lineage }) =>
    lineage.includes(actor.siteId),
  );
  const children = places.filter(
    ({ parentId, closedAt }) => parentId === actor.siteId && !closedAt,
  );
  const units = new Map([...branch, ...children].map(({ id, name }) => [id, { id, name }]));
  units.delete(facts.responsibleSiteId);
  return [...units.values()];
}
