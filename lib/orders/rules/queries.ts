import "server-only";
import { db } from "@/lib/shared/db/db";
import { findNeeds } from "@/lib/orders/dispatch/needs.server";
import {
  scoreAndSort,
  rankCandidates,
  type RankedCandidate,
} from "@/lib/orders/dispatch/ranking.server";
import { WAVE_RULE_COLUMNS } from "@/lib/orders/dispatch/wave-rule";
import { completeWeights, type Weights } from "@/lib/orders/dispatch/weights";
import type { RuleKeeper } from "@/lib/orders/rules/policy";
import { buildPreview, type WeightPreview } from "@/lib/orders/rules/weight-preview";
import { PUBLIC_CONTENT_SELECT, withPublicContent } from "@/lib/orders/wishes/public-content";
import { CLOCK_RULES_SELECT } from "@/lib/orders/wishes/queries";
import { CODE_SELECT, findCode } from "@/lib/network/sites/division-code";
import { COUNTY_HOURS } from "@/lib/shared/days/county-hours";
import { DAY_MS, later } from "@/lib/shared/days/durations";

export type Rules = Awaited<ReturnType<typeof findRules>>;

/** Returns everything a county has set, and its categories. */
export function findRules({ centerId }: RuleKeeper) {
  return db.center.findUniqueOrThrow({
    where: { id: centerId },
    select: {
      ...CLOCK_RULES_SELECT,
      waveRules: { select: WAVE_RULE_COLUMNS },
      redoDays: true,
      disclosureDays: true,
      volunteerLoad: true,
      teamLoad: true,
      ...{ logDays: true, recordYears: true, residentYears: true },
      site: { select: CODE_SELECT },
      categories: {
        select: { id: true, name: true, nameEn: true, closedAt: true },
        orderBy: [{ position: "asc" }, { id: "asc" }],
      },
    },
  });
}

export type CountyCalendar = Awaited<ReturnType<typeof findCountyCalendar>>;
export type StoredDay = CountyCalendar["calendarDays"][number];

/** Returns the days a county has added to the calendar, its hours, and the division code of its region. */
export async function findCountyCalendar({ centerId }: RuleKeeper) {
  const { site, ...calendar } = await db.center.findUniqueOrThrow({
    where: { id: centerId },
    select: {
      ...COUNTY_HOURS,
      calendarDays: {
        select: { day: true, isWorkingDay: true, kind: true, note: true, noticeYear: true },
        orderBy: { day: "asc" },
      },
      site: { select: CODE_SELECT },
    },
  });
  return { ...calendar, code: findCode(site) };
}

/** Returns the weights in force. */
export async function findWeights({ centerId }: RuleKeeper): Promise<Weights> {
  const rows = await db.scoreWeight.findMany({
    where: { centerId },
    select: { factor: true, weight: true },
  });
  return completeWeights(rows);
}

const PREVIEW_DAYS = 30;
const MAX_WISHES = 100;

/**
 * Compares the ranking by the tried weights with the present one, for wishes dispatched in the last 30
 * days and today's candidates. Earlier invitations are ignored, so that the invited are ranked too.
 */
export async function previewWeights(
  { centerId }: RuleKeeper,
  tried: Weights,
  now: Date,
): Promise<WeightPreview> {
  const since = later(now, -PREVIEW_DAYS * DAY_MS);
  const dispatched = await db.wish.findMany({
    where: {
      centerId,
      changedAt: { gte: since },
      events: { some: { name: "dispatch", at: { gte: since } } },
    },
    select: { id: true, ...PUBLIC_CONTENT_SELECT },
    orderBy: { changedAt: "desc" },
    take: MAX_WISHES,
  });
  if (dispatched.length === 0) return buildPreview([]);
  const found = await findNeeds(
    db,
    dispatched.map(({ id }) => id),
  );
  const needs = { ...found, wishes: found.wishes.map((wish) => ({ ...wish, askedIds: [] })) };
  const ranked = await rankCandidates(db, needs, now);
  const needById = new Map(needs.wishes.map((wish) => [wish.wishId, wish]));
  return buildPreview(
    dispatched.map(withPublicContent).flatMap(({ id: wishId, content }) => {
      const need = needById.get(wishId);
      const before = ranked.get(wishId);
      if (!need || !before) return [];
      const after = scoreAndSort(before, need, { ...needs, weights: tried }, now);
      return { wishId, content, before: onlyEligible(before), after: onlyEligible(after) };
    }),
  );
}

function onlyEligible(ranked: RankedCandidate[]): RankedCandidate[] {
  return ranked.filter(({ ineligibility }) => ineligibility === null);
}
