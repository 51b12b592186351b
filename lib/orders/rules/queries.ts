import "server-only";
import { db } from "@/lib/shared/db/db";
import { findNeeds, ranked, rankFor, type Proposal } from "@/lib/orders/dispatch/ranking.server";
import { WAVE_RULE_COLUMNS } from "@/lib/orders/dispatch/wave-rule";
import { weightsOf, type Weights } from "@/lib/orders/dispatch/weights";
import type { RuleKeeper } from "@/lib/orders/rules/policy";
import { previewOf, type WeightPreview } from "@/lib/orders/rules/weight-preview";
import { CLOCK_RULES_SELECT } from "@/lib/orders/wishes/queries";
import { DAY_MS, later } from "@/lib/shared/days/durations";

export type Rules = Awaited<ReturnType<typeof findRules>>;

/** All a county has set for itself, and the categories it may set it for, in one statement. */
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
      categories: {
        select: { id: true, name: true, nameEn: true, closedAt: true },
        orderBy: [{ position: "asc" }, { id: "asc" }],
      },
    },
  });
}

export type OwnDay = Awaited<ReturnType<typeof listDays>>[number];

/** Every day a county has set over the built-in calendar. */
export function listDays({ centerId }: RuleKeeper) {
  return db.calendarDay.findMany({
    where: { centerId },
    select: { day: true, isWorkingDay: true, note: true },
    orderBy: { day: "asc" },
  });
}

/** The weights in force. */
export async function findWeights({ centerId }: RuleKeeper): Promise<Weights> {
  const rows = await db.scoreWeight.findMany({
    where: { centerId },
    select: { factor: true, weight: true },
  });
  return weightsOf(rows);
}

const PREVIEW_DAYS = 30;
const MOST_WISHES = 100;

/**
 * What other weights would change: of the wishes dispatched lately, ranked by both among who could
 * be asked today. Who was asked then may be asked again; the wish is not over, for this once.
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
    select: { id: true, content: true },
    orderBy: { changedAt: "desc" },
    take: MOST_WISHES,
  });
  if (dispatched.length === 0) return previewOf([]);
  const found = await findNeeds(
    db,
    dispatched.map(({ id }) => id),
  );
  const needs = { ...found, wishes: found.wishes.map((wish) => ({ ...wish, askedIds: [] })) };
  const proposals = await rankFor(db, needs, now);
  const needOf = new Map(needs.wishes.map((wish) => [wish.wishId, wish]));
  return previewOf(
    dispatched.flatMap(({ id: wishId, content }) => {
      const need = needOf.get(wishId);
      const before = proposals.get(wishId);
      if (!need || !before) return [];
      const after = ranked(before, need, { ...needs, weights: tried }, now);
      return { wishId, content, before: free(before), after: free(after) };
    }),
  );
}

function free(proposals: Proposal[]): Proposal[] {
  return proposals.filter(({ stopper }) => stopper === null);
}
