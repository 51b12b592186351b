import { isHandler } from "@/lib/shared/auth/handler";
import type { StaffActor } from "@/lib/shared/auth/actor";
import {
  sumEverByCategory,
  listCategoryRows,
  listDemand,
  countByPlaceAndCategory,
} from "@/lib/reporting/stats/assemble-categories";
import {
  groupVillages,
  sumLateByPlace,
  listPlaceRows,
  findPeerMedians,
} from "@/lib/reporting/stats/assemble-places";
import { sumFigures, sumBy } from "@/lib/reporting/stats/assemble-figures";
import { summarizeCoverage } from "@/lib/reporting/stats/coverage";
import type { Dashboard, DashboardView } from "@/lib/reporting/stats/dashboard";
import { INDICATOR_NAMES } from "@/lib/reporting/stats/indicators";
import { addCounts } from "@/lib/reporting/stats/measures";
import { findDays, listMonths, yearUpTo } from "@/lib/reporting/stats/period";
import type { LateRow } from "@/lib/reporting/stats/read-counts.data";
import type { Readings } from "@/lib/reporting/stats/readings";
import { STEPS, summarizeWaits, type Step, type Waits } from "@/lib/reporting/stats/waits";

/** Computes everything a dashboard shows from what was read; nothing is computed elsewhere. */
export function assemble(
  actor: StaffActor,
  view: DashboardView,
  readings: Readings,
  now: Date,
): Dashboard {
  const { place, places, placesById, unitIds } = readings;
  const late = sumLateByPlace(readings);
  const { days, before } = findDays(view.period, now);
  const own = sumFigures(readings, view.period, unitIds, late.get(place.id) ?? 0);
  const isMasked = !isHandler(actor);
  const heat = countByPlaceAndCategory(readings, isMasked);
  const lateHere = findLateWithin(readings);
  return {
    now,
    place: { id: place.id, name: place.name, level: place.level },
    path: place.lineage
      .slice(place.lineage.indexOf(actor.siteId), -1)
      .flatMap((id) => placesById.get(id) ?? [])
      .map(({ id, name }) => ({ id, name })),
    period: view.period,
    days,
    daysBefore: before,
    figures: own.figures,
    before: own.before,
    trend: sumTrend(readings, view),
    steps: summarizeSteps(readings, lateHere, own.figures.waits),
    oldestLate: findOldest(lateHere),
    places: listPlaceRows(readings, view.period, late, own),
    figure: view.figure,
    honeycombs: groupVillages(readings, view, late),
    categories: listCategoryRows(readings, isMasked),
    heat,
    demand: listDemand(readings, view.period, isMasked, heat),
    coverage: summarizeCoverage(
      places.filter(({ isWithin }) => isWithin),
      new Set(readings.quiet.map(({ siteId }) => siteId)),
      sumEverByCategory(readings),
    ),
    peers: findPeerMedians(readings, view.period),
    targets: findNearestTargets(readings),
    isMasked,
  };
}

function sumTrend({ trend }: Readings, { period }: DashboardView) {
  return listMonths(yearUpTo(period)).map((month) => ({
    month,
    counts: addCounts(trend.filter((row) => row.month === month)),
  }));
}

/** For each step: the wishes that wait for it now, the overdue ones, and how long the waits took. */
function summarizeSteps(
  readings: Readings,
  lateHere: LateRow[],
  waits: Waits | null,
): Dashboard["steps"] {
  const now = readings.unitIds.map(
    (id) => readings.counts.find(({ siteId }) => siteId === id)?.waiting,
  );
  const waiting = (step: Step) =>
    now.reduce(
      (sum, counts) => sum + WAITING[step].reduce((all, name) => all + (counts?.[name] ?? 0), 0),
      0,
    );
  const late = (step: Step) =>
    sumBy(
      lateHere.filter((row) => row.step === step),
      ({ count }) => count,
    );
  return STEPS.map((step) => ({
    step,
    waiting: waiting(step),
    late: late(step),
    ...summarizeWaits(waits?.[step] ?? []),
  }));
}

const WAITING = {
  REVIEW: ["nowSubmitted"],
  DISPATCH: ["nowApproved"],
  ACCEPT: ["nowDispatched"],
  SUPPLY: ["nowAccepted"],
  SERVICE: ["nowSupplied", "nowInService"],
  RATING: ["nowServed"],
} as const satisfies Record<Step, (keyof Readings["counts"][number]["waiting"])[]>;

/** Overdue wishes are read by county; this returns those of the place and of all places below it. */
function findLateWithin({ late, placesById }: Readings): LateRow[] {
  return late.filter(({ siteId }) => placesById.get(siteId)?.isWithin);
}

function findOldest(late: LateRow[]): Date | null {
  if (late.length === 0) return null;
  return new Date(late.reduce((first, { oldest }) => Math.min(first, oldest), Infinity));
}

/** For each indicator the target of the place, else of the nearest place above that has one. */
function findNearestTargets({ targets }: Readings): Dashboard["targets"] {
  return Object.fromEntries(
    INDICATOR_NAMES.flatMap((name) => {
      const nearest = targets.find(({ indicator }) => indicator === name);
      return nearest ? [[name, nearest.value]] : [];
    }),
  );
}
