import { expect } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { addMonths } from "@/lib/reporting/stats/period";
import { startOfDay } from "@/lib/shared/days/china-time";
import { db } from "@/lib/shared/db/db";
import { findDifferences, MEASURE_SUMS } from "@/lib/reporting/stats/counting.data";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { INDICATORS, type IndicatorName } from "@/lib/reporting/stats/indicators";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { bucketHours, BUCKETS, quantileHours, WAIT_STEPS } from "@/lib/reporting/stats/waits";
import { present } from "@/tests/support/factories";
import {
  lastGrade,
  readLives,
  formatMonth,
  slowActive,
  slowCohort,
  slowFlow,
  slowWaits,
  type Life,
} from "@/tests/support/slow-figures";

/** Expects each counter of the county to equal a recount from its events. */
export async function expectNoDifference(centerId: string): Promise<void> {
  expect(await findDifferences(db, centerId)).toMatchObject({ differences: 0, examples: [] });
}

/** Expects each figure of a place in a month to equal its slow definition. */
export async function expectSlowFigures(actor: StaffActor, placeId: string, month: string) {
  const view = { placeId, period: { from: month, to: month }, figure: "asked" } as const;
  const dashboard = present(await findDashboard(actor, view, new Date()));
  // A month that is over says what was known at its end.
  const lives = await readLives(placeId, startOfDay(`${addMonths(month, 1)}-01`));
  const { counts, waits } = dashboard.figures;
  expect(counts).toMatchObject(slowCohort(lives, month));
  expect(counts).toMatchObject(slowFlow(lives, month));
  expect(indicatorValues(dashboard)).toMatchObject(slowRates(lives, month));
  for (const step of WAIT_STEPS) {
    const slow = slowWaits(lives, month, step);
    const histogram = present(waits)[step];
    expect(histogram.reduce((sum, count) => sum + count, 0)).toBe(slow.length);
    for (const share of [0.5, 0.9]) expectInBucketOf(quantileHours(histogram, share), slow, share);
  }
  return { lives, dashboard };
}

/** Expects the figures of the wishes made in a month, by their current category, to equal the slow ones. */
export async function expectSlowCategories(siteId: string, lives: Life[], month: string) {
  const rows = await db.$queryRaw<{ categoryId: string }[]>`
    SELECT "categoryId", ${MEASURE_SUMS} FROM current_counts
    WHERE slice = 'MONTH_CATEGORY' AND "siteId" = ${siteId}::uuid AND start = ${`${month}-01`}::date
    GROUP BY 1`;
  for (const { categoryId, ...counts } of rows) {
    const livesOfCategory = lives.filter((life) => (life.categoryId ?? NO_CATEGORY) === categoryId);
    // An answer that came too late may have been missed before the wish had its category.
    const { answersBroken: _, ...slow } = slowCohort(livesOfCategory, month);
    expect(counts).toMatchObject(slow);
  }
  const known = new Set(rows.map(({ categoryId }) => categoryId));
  expect(lives.filter((life) => !known.has(life.categoryId ?? NO_CATEGORY))).toEqual([]);
}

const NO_CATEGORY = "00000000-0000-0000-0000-000000000000";

/** Expects the number of volunteers of a place who served in a month, anywhere, to equal the slow one. */
export async function expectSlowActive(dashboard: Dashboard, lives: Life[], month: string) {
  const home = { homeSite: { lineage: { has: dashboard.place.id } } };
  const active = await db.volunteer.count({
    where: { id: { in: slowActive(lives, month) }, ...home },
  });
  expect(dashboard.figures.counts.activeVolunteers).toBe(active);
  const { volunteers, teams } = dashboard.figures.registered;
  const until = { lt: new Date(`${addMonths(month, 1)}-01T00:00:00+08:00`) };
  expect(volunteers).toBe(
    await db.volunteer.count({ where: { ...home, disabledAt: null, registeredAt: until } }),
  );
  expect(teams).toBe(
    await db.team.count({
      where: {
        site: { lineage: { has: dashboard.place.id } },
        ...{ closedAt: null, createdAt: until },
      },
    }),
  );
}

function indicatorValues({ figures }: Dashboard) {
  const names = Object.keys(INDICATORS) as IndicatorName[];
  return Object.fromEntries(names.map((name) => [name, INDICATORS[name].of(figures)]));
}

/** The rates by their definition, wish by wish. */
function slowRates(lives: Life[], month: string) {
  const cohort = slowCohort(lives, month);
  const grades = lives
    .filter(({ createdAt }) => formatMonth(createdAt) === month)
    .map(lastGrade)
    .filter((grade) => grade !== null);
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const { asked, nowRejected, nowCancelled, nowServed, nowRated, nowUnrated } = cohort;
  return {
    answerRate: share(cohort.answersKept, cohort.answersKept + cohort.answersBroken),
    solvedRate: share(nowServed + nowRated + nowUnrated, asked - nowRejected - nowCancelled),
    onTimeRate: share(cohort.promisesKept, cohort.promisesKept + cohort.promisesBroken),
    satisfiedRate: share(grades.filter((grade) => grade >= 3).length, grades.length),
    ratedRate: share(cohort.ratedOnce, cohort.servedOnce),
    redoRate: share(cohort.redone, cohort.servedOnce),
  };
}

/** Expects the quantile read from a histogram to lie in the bucket of the wait with that rank. */
function expectInBucketOf(hours: number | null, sorted: number[], share: number) {
  const exact = sorted[Math.ceil(share * sorted.length) - 1];
  if (exact === undefined) return expect(hours).toBeNull();
  const bucket = Array.from({ length: BUCKETS }, (_, index) => bucketHours(index)).find(
    ({ from, to }) => exact >= from && exact < to,
  );
  const { from, to } = present(bucket);
  expect(hours).toBeGreaterThanOrEqual(from);
  expect(hours).toBeLessThanOrEqual(to);
}
