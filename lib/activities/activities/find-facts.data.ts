import "server-only";
import type { ActivityFacts } from "@/lib/activities/activities/facts";
import { visibleActivities } from "@/lib/activities/activities/scope";
import { TEXT_COLUMNS, type TextColumn } from "@/lib/activities/activities/text";
import type { Actor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import type { Prisma } from "@/prisma/generated/client";

const TEXT_SELECT = Object.fromEntries(TEXT_COLUMNS.map((name) => [name, true])) as Record<
  TextColumn,
  true
>;

const FACTS_SELECT = {
  ...TEXT_SELECT,
  id: true,
  status: true,
  version: true,
  centerId: true,
  planId: true,
  seriesId: true,
  editedFields: true,
  publishedAt: true,
  isLateEntry: true,
  hostTeam: { select: { leaderId: true } },
  plan: {
    select: {
      status: true,
      month: true,
      site: { select: { lineage: true } },
      team: { select: { leaderId: true, site: { select: { lineage: true } } } },
      center: { select: { programmes: { select: { month: true } } } },
    },
  },
} as const satisfies Prisma.ActivitySelect;

/** Returns the facts of the activities among `where` that the actor works with, in order of time. */
export async function findFacts(
  client: Transaction,
  actor: Actor,
  where: Prisma.ActivityWhereInput,
): Promise<ActivityFacts[]> {
  const rows = await client.activity.findMany({
    where: { AND: [where, visibleActivities(actor)] },
    select: FACTS_SELECT,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ plan, hostTeam, ...activity }) => ({
    ...activity,
    planStatus: plan.status,
    plannerLineage: plan.team?.site.lineage ?? plan.site?.lineage ?? [],
    planLeaderId: plan.team?.leaderId ?? null,
    hostLeaderId: hostTeam?.leaderId ?? null,
    isReleased: plan.center.programmes.some(
      ({ month }) => month.getTime() === plan.month.getTime(),
    ),
  }));
}
