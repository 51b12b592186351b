import "server-only";
import type { ActivityText } from "@/lib/activities/activities/text";
import { collectTaken } from "@/lib/activities/planning/clashes";
import { nearestFree } from "@/lib/activities/planning/free-slots";
import { listOthers, toOccupied } from "@/lib/activities/planning/planned.data";
import { listProposals } from "@/lib/activities/planning/proposals.data";
import { EMPTY_TEXT } from "@/lib/activities/planning/text";
import { momentsOf } from "@/lib/activities/plans/month";
import { buildCalendar, CALENDAR_SELECT } from "@/lib/orders/clocks/calendar";
import { formatDay, startOfDay } from "@/lib/shared/days/china-time";
import { addDays, formatUtcDay } from "@/lib/shared/days/days";
import { DAY_MS, HOUR_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";

type Asked = { centerId: string; siteId: string; categoryId: string; month: Date };

/** From here on a day is looked for: the middle of the month, at ten. */
const MIDDLE = 14;
const HOUR = 10;
const USUAL_HOURS = 1;

/**
 * An activity for what people at a place asked for, at a time in the month at which the place is free; null if it
 * is not asked for any more, or planned already.
 */
export async function describeDemand(
  { centerId, siteId, categoryId, month }: Asked,
  now: Date,
): Promise<ActivityText | null> {
  const [proposal] = await listProposals({ siteId, centerId }, now, { categoryId });
  if (!proposal) return null;
  const item = proposal.item && (await db.menuItem.findUnique({ where: { id: proposal.item.id } }));
  const startsAt = later(startOfDay(await findDay(centerId, month)), HOUR * HOUR_MS);
  const text: ActivityText = {
    ...EMPTY_TEXT,
    ...{ siteId, categoryId, kind: "SERVICE", title: proposal.category },
    ...(item && {
      ...{ title: item.name, menuItemId: item.id, platformId: item.platformId },
      description: item.description,
    }),
    hostTeamId: await findTeam(siteId, categoryId),
    startsAt,
    endsAt: later(startsAt, (item?.minutes ?? USUAL_HOURS * 60) * (HOUR_MS / 60)),
  };
  return { ...text, ...(await findFree(centerId, text, { month, now })) };
}

/** The first working day from the middle of the month on. */
async function findDay(centerId: string, month: Date): Promise<string> {
  const rules = await db.center.findUniqueOrThrow({
    where: { id: centerId },
    select: CALENDAR_SELECT,
  });
  const { isWorkingDay } = buildCalendar(rules);
  let day = addDays(formatUtcDay(month), MIDDLE);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** Of the teams there that serve the category, the one with the fewest activities ahead. */
async function findTeam(siteId: string, categoryId: string): Promise<string | null> {
  const teams = await db.team.findMany({
    where: {
      ...{ closedAt: null, site: { lineage: { has: siteId } } },
      categories: { some: { categoryId } },
    },
    select: { id: true, _count: { select: { activities: true } } },
    orderBy: { id: "asc" },
  });
  return teams.toSorted((a, b) => a._count.activities - b._count.activities)[0]?.id ?? null;
}

/** The nearest time at which place and team are free. */
async function findFree(
  centerId: string,
  text: ActivityText,
  { month, now }: { month: Date; now: Date },
) {
  const { from, to } = momentsOf(month);
  const occupied = { ...text, id: "", speakerIds: [] };
  const others = await listOthers(centerId, [{ ...text, speakers: [] }], { from, to });
  const window = { first: formatDay(from), last: formatDay(later(to, -DAY_MS)), now };
  return nearestFree(occupied, collectTaken(others.map(toOccupied)), window, 1)[0];
}
