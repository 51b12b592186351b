import "server-only";
import { visiblePlans } from "@/lib/activities/activities/scope";
import type { PlanFacts } from "@/lib/activities/plans/policy";
import type { Actor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import type { Prisma } from "@/prisma/generated/client";

const FACTS_SELECT = {
  id: true,
  status: true,
  version: true,
  centerId: true,
  siteId: true,
  teamId: true,
  month: true,
  submittedAt: true,
  site: { select: { lineage: true } },
  team: { select: { leaderId: true, site: { select: { lineage: true } } } },
  _count: { select: { activities: { where: { status: { not: "DROPPED" } } } } },
} as const satisfies Prisma.PlanSelect;

/** Returns the facts of the plans among `where` that the actor works with. */
export async function findPlans(
  client: Transaction,
  actor: Actor,
  where: Prisma.PlanWhereInput,
): Promise<PlanFacts[]> {
  const rows = await client.plan.findMany({
    where: { AND: [where, visiblePlans(actor)] },
    select: FACTS_SELECT,
    orderBy: { id: "asc" },
  });
  return rows.map(({ site, team, _count, ...plan }) => ({
    ...plan,
    lineage: team?.site.lineage ?? site?.lineage ?? [],
    leaderId: team?.leaderId ?? null,
    activities: _count.activities,
  }));
}

/** Who plans: a place or a team. */
export type PlannerKey = { siteId: string } | { teamId: string };

/** Returns the planner, open and of a county, as the facts of a plan that is about to begin; null if there is none. */
export async function findPlanner(client: Transaction, key: PlannerKey) {
  if ("teamId" in key) {
    const team = await client.team.findFirst({
      where: { id: key.teamId, closedAt: null },
      select: { centerId: true, leaderId: true, site: { select: { lineage: true } } },
    });
    return team && { centerId: team.centerId, lineage: team.site.lineage, leaderId: team.leaderId };
  }
  const site = await client.site.findFirst({
    where: { id: key.siteId, closedAt: null },
    select: { centerId: true, lineage: true },
  });
  return site?.centerId ? { centerId: site.centerId, lineage: site.lineage, leaderId: null } : null;
}
