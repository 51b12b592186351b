import "server-only";
import { LIVE_STATUSES } from "@/lib/activities/activities/lifecycle";
import type { Occupied } from "@/lib/activities/planning/clashes";
import { db } from "@/lib/shared/db/db";
import type { Prisma } from "@/prisma/generated/client";

export const PLANNED_SELECT = {
  ...{ id: true, siteId: true, spot: true, hostTeamId: true, kind: true, title: true },
  ...{ startsAt: true, endsAt: true, platformId: true, categoryId: true, menuItemId: true },
  ...{ status: true, seriesId: true, admission: true, places: true, version: true },
  site: { select: { name: true } },
  hostTeam: { select: { name: true } },
  platform: { select: { name: true, nameEn: true } },
  speakers: { select: { speaker: { select: { id: true, name: true } } } },
} as const satisfies Prisma.ActivitySelect;

export type Planned = Prisma.ActivityGetPayload<{ select: typeof PLANNED_SELECT }>;

/** The activities of a plan that were not dropped, in order of time. */
export function listPlanned(planId: string): Promise<Planned[]> {
  return db.activity.findMany({
    where: { planId, status: { not: "DROPPED" } },
    select: PLANNED_SELECT,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
}

/** What of an activity can clash. */
export function toOccupied({ speakers, ...activity }: Planned): Occupied {
  return { ...activity, speakerIds: speakers.map(({ speaker }) => speaker.id) };
}

/** What of an activity others may want too. */
type Taking = Pick<Planned, "siteId" | "hostTeamId" | "speakers"> & { id?: string };

/**
 * The other activities of a county, between two moments, that share a place, a team or a speaker with these:
 * all of whatever can clash with them.
 */
export async function listOthers(
  centerId: string,
  own: readonly Taking[],
  { from, to }: { from: Date; to: Date },
): Promise<Planned[]> {
  if (own.length === 0) return [];
  const speakerIds = own.flatMap(({ speakers }) => speakers.map(({ speaker }) => speaker.id));
  const teamIds = own.flatMap(({ hostTeamId }) => hostTeamId ?? []);
  return db.activity.findMany({
    where: {
      centerId,
      status: { in: [...LIVE_STATUSES] },
      startsAt: { lt: to },
      endsAt: { gt: from },
      id: { notIn: own.flatMap(({ id }) => id ?? []) },
      OR: [
        { siteId: { in: own.map(({ siteId }) => siteId) } },
        { hostTeamId: { in: teamIds } },
        { speakers: { some: { speakerId: { in: speakerIds } } } },
      ],
    },
    select: PLANNED_SELECT,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
}
