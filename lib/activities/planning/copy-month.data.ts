import "server-only";
import { randomUUID } from "node:crypto";
import { TEXT_COLUMNS, type ActivityText } from "@/lib/activities/activities/text";
import { sameWeekday } from "@/lib/activities/planning/same-weekday";
import type { PlannerKey } from "@/lib/activities/plans/find-plan.data";
import { addMonths } from "@/lib/activities/plans/month";
import type { NewActivity } from "@/lib/activities/plans/record-activity.data";
import { formatDay, startOfDay } from "@/lib/shared/days/china-time";
import { formatUtcDay } from "@/lib/shared/days/days";
import { later } from "@/lib/shared/days/durations";
import type { Transaction } from "@/lib/shared/db/db";
import type { Prisma } from "@/prisma/generated/client";

type Of = { planner: PlannerKey; month: Date };

const CLOSING = { select: { closedAt: true } } as const;

/**
 * The activities of the month before as drafts for this one, on the same weekdays; without those that a series
 * makes anew, those that were dropped or cancelled, and those that stand in the plan already. What has closed
 * since is left out; an activity at a closed place is not copied.
 */
export async function listCopies(tx: Transaction, { planner, month }: Of): Promise<NewActivity[]> {
  const [before, there] = await Promise.all([
    listOf(tx, { planner, month: addMonths(month, -1) }),
    listOf(tx, { planner, month }),
  ]);
  const known = new Set(there.map(signOf));
  const first = formatUtcDay(month);
  return before
    .filter(({ seriesId, site, status }) => !seriesId && !site.closedAt && status !== "CANCELLED")
    .map((activity) => ({ ...shift(activity, first), speakers: activity.speakers }))
    .filter((copy) => !known.has(signOf(copy)))
    .map(({ speakers, ...text }) => ({
      ...{ planner, text, idempotencyKey: randomUUID() },
      speakerIds: speakers.flatMap(({ speaker }) => (speaker.closedAt ? [] : [speaker.id])),
    }));
}

function listOf(tx: Transaction, { planner, month }: Of) {
  return tx.activity.findMany({
    where: { plan: { ...planner, month }, status: { not: "DROPPED" } },
    include: {
      ...{ site: CLOSING, hostTeam: CLOSING, menuItem: CLOSING },
      ...{ category: CLOSING, platform: CLOSING },
      speakers: { select: { speaker: { select: { id: true, closedAt: true } } } },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  } satisfies Prisma.ActivityFindManyArgs);
}

type Found = Awaited<ReturnType<typeof listOf>>[number];

function shift(activity: Found, first: string): ActivityText {
  const { startsAt, endsAt } = activity;
  const day = formatDay(startsAt);
  const move = startOfDay(sameWeekday(day, first)).getTime() - startOfDay(day).getTime();
  const text = Object.fromEntries(
    TEXT_COLUMNS.map((name) => [name, activity[name]]),
  ) as ActivityText;
  const openOnly = (id: string | null, of: { closedAt: Date | null } | null) =>
    of?.closedAt ? null : id;
  return {
    ...text,
    hostTeamId: openOnly(activity.hostTeamId, activity.hostTeam),
    menuItemId: openOnly(activity.menuItemId, activity.menuItem),
    categoryId: openOnly(activity.categoryId, activity.category),
    platformId: openOnly(activity.platformId, activity.platform),
    startsAt: later(startsAt, move),
    endsAt: later(endsAt, move),
  };
}

function signOf({ title, siteId, startsAt }: Pick<ActivityText, "title" | "siteId" | "startsAt">) {
  return [title, siteId, startsAt.toISOString()].join();
}
