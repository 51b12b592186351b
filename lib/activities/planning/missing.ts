import { placeDay } from "@/lib/activities/series/occurrences";
import { isOfPattern, type Pattern } from "@/lib/activities/series/pattern";
import { SITE_LEVELS } from "@/lib/network/sites/tree";
import type { Calendar } from "@/lib/orders/clocks/calendar";
import { formatDay } from "@/lib/shared/days/china-time";
import { addDays, daysBetween } from "@/lib/shared/days/days";
import type { DayOffRule, SiteLevel } from "@/prisma/generated/enums";

/** How many activities of a platform a place of a level plans at least. */
export type Minimum = { level: SiteLevel; platformId: string; amount: number };

/** A day on which the places of a level, and the wider ones, hold something. */
export type Fixed = Pattern & { id: string; level: SiteLevel; onDayOff: DayOffRule };

/** What a plan misses. */
export type Missing =
  | { kind: "MINIMUM"; platformId: string; amount: number; planned: number }
  | { kind: "FIXED_DAY"; fixedDayId: string; on: string };

/** A plan of a place: its level, its days, and what stands in it. */
export type PlanOfPlace = {
  level: SiteLevel;
  first: string;
  last: string;
  activities: readonly { platformId: string | null; startsAt: Date }[];
};

/** Returns what a plan misses: first platforms with too little, then fixed days without anything, in their order. */
export function findMissing(
  plan: PlanOfPlace,
  rules: { minimums: readonly Minimum[]; fixedDays: readonly Fixed[] },
  calendar: Pick<Calendar, "isWorkingDay">,
): Missing[] {
  return [
    ...missingPlatforms(plan, rules.minimums),
    ...missingDays(plan, rules.fixedDays, calendar),
  ];
}

function missingPlatforms({ level, activities }: PlanOfPlace, minimums: readonly Minimum[]) {
  return minimums
    .filter((minimum) => minimum.level === level)
    .flatMap(({ platformId, amount }): Missing[] => {
      const planned = activities.filter((activity) => activity.platformId === platformId).length;
      return planned < amount ? [{ kind: "MINIMUM", platformId, amount, planned }] : [];
    });
}

function missingDays(
  { level, first, last, activities }: PlanOfPlace,
  fixedDays: readonly Fixed[],
  calendar: Pick<Calendar, "isWorkingDay">,
): Missing[] {
  const held = new Set(activities.map(({ startsAt }) => formatDay(startsAt)));
  return fixedDays
    .filter((fixed) => isMeant(level, fixed.level))
    .flatMap(({ id: fixedDayId, ...fixed }) =>
      fixedDaysOf(fixed, { first, last }, calendar).map((on) => ({ fixedDayId, on })),
    )
    .filter(({ on }) => !held.has(on))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((day) => ({ kind: "FIXED_DAY", ...day }));
}

function isMeant(level: SiteLevel, narrowest: SiteLevel): boolean {
  return SITE_LEVELS.indexOf(level) <= SITE_LEVELS.indexOf(narrowest);
}

/** Holidays that move a fixed day over the end of a month are no longer than this. */
const REACH = 31;

/** The days between `first` and `last` on which something is to be held, each once. */
export function fixedDaysOf(
  fixed: Pattern & { onDayOff: DayOffRule },
  { first, last }: { first: string; last: string },
  calendar: Pick<Calendar, "isWorkingDay">,
): string[] {
  const around = daysBetween(addDays(first, -REACH), addDays(last, REACH));
  const held = around
    .filter((day) => isOfPattern(fixed, day))
    .flatMap((day) => placeDay(day, fixed, calendar) ?? []);
  return [...new Set(held)].filter((day) => day >= first && day <= last);
}
