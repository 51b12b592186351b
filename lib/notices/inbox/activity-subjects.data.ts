import "server-only";
import { activityPath, planPath } from "@/lib/activities/plans/paths";
import type { Subject } from "@/lib/notices/inbox/subject";
import { startOfDay } from "@/lib/shared/days/china-time";
import { formatUtcDay } from "@/lib/shared/days/days";
import type { Prisma } from "@/prisma/generated/client";

const HOURS = { select: { quietFrom: true, quietTo: true } } as const;
const PLACE = { select: { name: true, lineage: true } } as const;
const PLANNER = { site: PLACE, team: { select: { name: true, site: PLACE } } } as const;

export const ACTIVITY_SUBJECT = {
  select: {
    id: true,
    title: true,
    status: true,
    startsAt: true,
    site: PLACE,
    category: { select: { name: true, nameEn: true } },
    plan: { select: PLANNER },
    center: HOURS,
  },
} as const;

export const PLAN_SUBJECT = {
  select: { id: true, status: true, month: true, ...PLANNER, center: HOURS },
} as const;

type ActivityRow = Prisma.ActivityGetPayload<typeof ACTIVITY_SUBJECT>;
type PlanRow = Prisma.PlanGetPayload<typeof PLAN_SUBJECT>;
type PlannerRow = Pick<PlanRow, "site" | "team">;

export function activitySubject({ id, title, startsAt, site, ...row }: ActivityRow): Subject {
  const { name, lineage } = plannerOf(row.plan);
  return {
    ...{ isUrgent: false, content: title, place: site.name, unit: name, visitAt: startsAt },
    ...{ category: row.category, quietHours: row.center, link: null },
    readBy: [...site.lineage, ...lineage],
    pathFor: () => activityPath(id),
  };
}

/** It names who plans; the moment is the first of the month. */
export function planSubject({ id, month, center, ...row }: PlanRow): Subject {
  const { name, lineage } = plannerOf(row);
  return {
    ...{ isUrgent: false, content: "", place: name, unit: name, category: null, link: null },
    visitAt: startOfDay(formatUtcDay(month)),
    ...{ quietHours: center, readBy: lineage },
    pathFor: () => planPath(id),
  };
}

function plannerOf({ site, team }: PlannerRow): { name: string; lineage: string[] } {
  if (team) return { name: team.name, lineage: team.site.lineage };
  return site ?? { name: "", lineage: [] };
}
