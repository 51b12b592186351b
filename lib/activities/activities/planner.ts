import type { Actor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";

/** Who plans: a place, or a team that belongs to one. */
export type Planner = {
  centerId: string;
  /** The place with all places above, narrowest last; of a team its place. */
  lineage: string[];
  /** Who leads the team; null where a place plans. */
  leaderId: string | null;
};

type Planned = { centerId: string; plannerLineage: string[]; planLeaderId: string | null };

export function plannerOf({ centerId, plannerLineage, planLeaderId }: Planned): Planner {
  return { centerId, lineage: plannerLineage, leaderId: planLeaderId };
}

/** Whether the actor works for the place that plans or one above it, or leads the team that does. */
export function mayPlanFor(actor: Actor, { lineage, leaderId }: Planner): boolean {
  if (actor.role === "VOLUNTEER") return leaderId !== null && actor.id === leaderId;
  return isHandler(actor) && lineage.includes(actor.siteId);
}

/**
 * Whether the actor returns, approves and publishes what is planned: whoever works for a place above the one
 * that plans, for the place of the team that does, or for the centre.
 */
export function decidesOn(actor: Actor, { lineage, leaderId, centerId }: Planner): boolean {
  if (!isHandler(actor) || !lineage.includes(actor.siteId)) return false;
  return leaderId !== null || actor.siteId !== lineage.at(-1) || actor.siteId === centerId;
}

/** The place whose staff decide on what is planned: the one above, for a team its own, for a centre itself. */
export function decidingSite({ lineage, leaderId, centerId }: Planner): string {
  const own = lineage.at(-1) ?? centerId;
  if (leaderId !== null || own === centerId) return own;
  return lineage.at(-2) ?? centerId;
}
