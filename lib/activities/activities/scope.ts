import "server-only";
import { sitesOf } from "@/lib/network/sites/scope";
import type { Actor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";
import type { Prisma } from "@/prisma/generated/client";

const NOTHING = { id: { in: [] } };

/**
 * The activities an actor works with: of staff those planned by or held at their place and below, of a
 * volunteer those of the teams they lead. What is published, anybody reads (lib/public/programme).
 */
export function visibleActivities(actor: Actor): Prisma.ActivityWhereInput {
  if (actor.role === "SYSTEM") return {};
  if (actor.role === "VOLUNTEER") {
    const isLed = { in: actor.teamIds };
    return { OR: [{ plan: { teamId: isLed } }, { hostTeamId: isLed }] };
  }
  return isHandler(actor)
    ? { OR: [{ plan: visiblePlans(actor) }, { site: sitesOf(actor) }] }
    : NOTHING;
}

/** The plans an actor works with: as of activities. */
export function visiblePlans(actor: Actor): Prisma.PlanWhereInput {
  if (actor.role === "SYSTEM") return {};
  if (actor.role === "VOLUNTEER") return { teamId: { in: actor.teamIds } };
  if (!isHandler(actor)) return NOTHING;
  if (actor.level === "CENTER") return { centerId: actor.siteId };
  return { OR: [{ site: sitesOf(actor) }, { team: { site: sitesOf(actor) } }] };
}
