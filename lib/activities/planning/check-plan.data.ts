import "server-only";
import { findPlanRules } from "@/lib/activities/plan-rules/queries";
import { clashesWith, collectTaken, type ClashKind } from "@/lib/activities/planning/clashes";
import { nearestFree, type Slot } from "@/lib/activities/planning/free-slots";
import { findMissing, type Missing } from "@/lib/activities/planning/missing";
import { listOthers, toOccupied, type Planned } from "@/lib/activities/planning/planned.data";
import { momentsOf } from "@/lib/activities/plans/month";
import { buildCalendar, CALENDAR_SELECT } from "@/lib/orders/clocks/calendar";
import { formatDay } from "@/lib/shared/days/china-time";
import { later, DAY_MS } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import type { SiteLevel } from "@/prisma/generated/enums";

/** What stands in the way of a planned activity: each other one, in what, and when else there is time. */
export type Obstacles = {
  with: { title: string; place: string; startsAt: Date; kinds: ClashKind[] }[];
  free: Slot[];
};

/** What a plan misses and what clashes, by the id of the activity. */
export type PlanCheck = {
  missing: (Missing & { name: string; nameEn: string })[];
  obstacles: Map<string, Obstacles>;
};

type Checked = {
  centerId: string;
  /** The level of the place that plans; null for a team, of which nothing is asked. */
  level: SiteLevel | null;
  month: Date;
  activities: readonly Planned[];
};

/** Checks a plan as it stands: anybody who may read it sees the same. */
export async function checkPlan(plan: Checked, now: Date): Promise<PlanCheck> {
  const [missing, obstacles] = await Promise.all([listMissing(plan), listObstacles(plan, now)]);
  return { missing, obstacles };
}

async function listMissing({ centerId, level, month, activities }: Checked) {
  if (!level) return [];
  const [{ minimums, fixedDays }, rules] = await Promise.all([
    findPlanRules(centerId),
    db.center.findUniqueOrThrow({ where: { id: centerId }, select: CALENDAR_SELECT }),
  ]);
  const found = findMissing(
    { level, activities, ...daysOf(month) },
    { minimums, fixedDays },
    buildCalendar(rules),
  );
  return found.map((one) => {
    const named =
      one.kind === "MINIMUM"
        ? minimums.find(({ platformId }) => platformId === one.platformId)?.platform
        : fixedDays.find(({ id }) => id === one.fixedDayId);
    return { ...one, name: named?.name ?? "", nameEn: named?.nameEn ?? "" };
  });
}

async function listObstacles({ centerId, month, activities }: Checked, now: Date) {
  const others = await listOthers(centerId, activities, momentsOf(month));
  const all = new Map([...activities, ...others].map((activity) => [activity.id, activity]));
  const taken = collectTaken([...all.values()].map(toOccupied));
  const window = { ...daysOf(month), now };
  const found = new Map<string, Obstacles>();
  for (const activity of activities) {
    const occupied = toOccupied(activity);
    const clashes = clashesWith(occupied, taken).flatMap(({ otherId, kinds }) => {
      const other = all.get(otherId);
      return other
        ? [{ title: other.title, place: other.site.name, startsAt: other.startsAt, kinds }]
        : [];
    });
    if (clashes.length === 0) continue;
    found.set(activity.id, { with: clashes, free: nearestFree(occupied, taken, window) });
  }
  return found;
}

/** The first and the last day of a month in China. */
function daysOf(month: Date): { first: string; last: string } {
  const { from, to } = momentsOf(month);
  return { first: formatDay(from), last: formatDay(later(to, -DAY_MS)) };
}
