import type { StaffActor } from "@/lib/shared/auth/actor";
import type { Place } from "@/lib/desk/queues/queries";
import type { Story } from "@/lib/desk/wish-detail/queries";

export type Unit = { id: string; name: string };

/**
 * Who could answer for the wish instead: the places it comes from, then the children of the
 * actor's place. Further down it goes from unit to unit.
 */
export function unitsFor(actor: StaffActor, story: Story, places: Place[]): Unit[] {
  const { site, facts } = story;
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
