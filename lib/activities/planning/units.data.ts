import "server-only";
import { planDueAt } from "@/lib/activities/planning/due";
import { decidesOn } from "@/lib/activities/activities/planner";
import { visiblePlans } from "@/lib/activities/activities/scope";
import { sitesOf } from "@/lib/network/sites/scope";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import type { PlanStatus, SiteLevel } from "@/prisma/generated/enums";

/** A place or a team that plans, and how far it is. */
export type Unit = {
  key: { site: string } | { team: string };
  name: string;
  level: SiteLevel | null;
  /** The place above, by name. */
  above: string;
  planId: string | null;
  status: PlanStatus | null;
  submittedAt: Date | null;
  isOnTime: boolean | null;
  activities: number;
  lastReminded: Date | null;
  /** Whether the actor reminds, returns and approves it. */
  mayDecide: boolean;
};

/** More places than any county has. */
const MAX_UNITS = 2_000;

/** The open places below the actor's with their plans of a month, in the order of the tree, then teams that plan. */
export async function listUnits(actor: StaffActor, month: Date): Promise<Unit[]> {
  const [sites, plans] = await Promise.all([
    db.site.findMany({
      where: { ...sitesOf(actor), closedAt: null, id: { not: actor.siteId } },
      select: {
        ...{ id: true, name: true, level: true, lineage: true },
        parent: { select: { name: true } },
      },
      orderBy: [{ level: "asc" }, { name: "asc" }, { id: "asc" }],
      take: MAX_UNITS,
    }),
    findMonth(actor, month),
  ]);
  const bySite = new Map(plans.map((plan) => [plan.siteId, plan]));
  const dueAt = planDueAt(month);
  return [
    ...inTreeOrder(sites).map(({ id, name, level, lineage, parent }) => ({
      ...{ key: { site: id }, name, level, above: parent?.name ?? "" },
      mayDecide: decidesOn(actor, { lineage, leaderId: null, centerId: actor.centerId ?? "" }),
      ...facts(bySite.get(id), dueAt),
    })),
    ...plans.flatMap((plan) =>
      plan.team && plan.teamId
        ? [
            {
              ...{ key: { team: plan.teamId }, name: plan.team.name, level: null },
              ...{ above: plan.team.site.name, mayDecide: true, ...facts(plan, dueAt) },
            },
          ]
        : [],
    ),
  ];
}

type MonthPlan = Awaited<ReturnType<typeof findMonth>>[number];

function findMonth(actor: StaffActor, month: Date) {
  return db.plan.findMany({
    where: { AND: [{ month }, visiblePlans(actor)] },
    select: {
      ...{ id: true, siteId: true, teamId: true, status: true, submittedAt: true },
      team: { select: { name: true, site: { select: { name: true } } } },
      events: {
        where: { name: "remind" },
        orderBy: { seq: "desc" },
        take: 1,
        select: { at: true },
      },
      _count: { select: { activities: { where: { status: { not: "DROPPED" } } } } },
    },
    orderBy: { id: "asc" },
  });
}

const NOT_BEGUN = {
  ...{ planId: null, status: null, submittedAt: null, isOnTime: null, activities: 0 },
  lastReminded: null,
};

function facts(plan: MonthPlan | undefined, dueAt: Date) {
  if (!plan) return NOT_BEGUN;
  const { id: planId, status, submittedAt } = plan;
  return {
    ...{ planId, status, submittedAt },
    isOnTime: submittedAt && submittedAt < dueAt,
    activities: plan._count.activities,
    lastReminded: plan.events[0]?.at ?? null,
  };
}

/** Each place after the one above it: by the positions of all above in the list. */
function inTreeOrder<Row extends { id: string; lineage: string[] }>(sites: Row[]): Row[] {
  const position = new Map(sites.map(({ id }, index) => [id, index]));
  const path = ({ lineage }: Row) =>
    lineage.flatMap((id) => position.get(id) ?? []).map((at) => String(at).padStart(5, "0"));
  return sites
    .map((site) => ({ site, path: path(site).join() }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ site }) => site);
}
