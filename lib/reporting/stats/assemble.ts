import { isHandler } from "@/lib/shared/auth/handler";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { listShownCategories } from "@/lib/reporting/stats/shown-categories";
import {
  sumEverByCategory,
  listCategoryRows,
  listDemand,
  countByPlaceAndCategory,
} from "@/lib/reporting/stats/assemble-categories";
import {
  groupVillages,
  lateAt,
  sumLateByPlace,
  listPlaceRows,
  findPeerMedians,
} from "@/lib/reporting/stats/assemble-places";
import { sumFigures, sumBy } from "@/lib/reporting/stats/assemble-figures";
import { summarizeCoverage } from "@/lib/reporting/stats/coverage";
import type { Dashboard, DashboardView } from "@/lib/reporting/stats/dashboard";
import { INDICATOR_NAMES } from "@/lib/reporting/stats/indicators";
import { addCounts } from "@/lib/reporting/stats/measures";
import { findDays, isRunning, listMonths, toMonth, yearUpTo } from "@/lib/reporting/stats/period";
import type { Waiting } from "@/lib/reporting/stats/read-counts.data";
import type { LateRow } from "@/lib/reporting/stats/read-late.data";
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
  const isOver = !isRunning(view.period, now);
  const late = isOver ? null : sumLateByPlace(readings);
  const { days, before } = findDays(view.period, now);
  const own = sumFigures(readings, view.period, unitIds, lateAt(late, place.id));
  const isMasked = view.isForAll === true || !isHandler(actor);
  const rows = listPlaceRows(readings, view.period, late, own);
  const shown = listShownCategories(readings);
  const heat = countByPlaceAndCategory(readings, shown, rows, isMasked);
  const lateHere = findLateWithin(readings);
  return {
    now,
    place: { id: place.id, name: place.name, level: place.level },
    path: place.lineage
      .slice(place.lineage.indexOf(actor.siteId), -1)
      .flatMap((id) => placesById.get(id) ?? [])
      .map(({ id, name }) => ({ id, name })),
    period: view.period,
    isOver,
    days,
    daysBefore: before,
    figures: own.figures,
    before: own.before,
    trend: sumTrend(readings, view, now),
    steps: summarizeSteps(readings, isOver ? null : lateHere, own.figures.waits),
    oldestLate: findOldest(lateHere),
    places: rows,
    figure: view.figure,
    honeycombs: groupVillages(readings, view, late),
    categories: listCategoryRows(readings, shown, isMasked),
    heat,
    demand: listDemand(readings, shown, { period: view.period, isMasked, heat }),
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

function sumTrend({ trend }: Readings, { period }: DashboardView, now: Date) {
  return listMonths(yearUpTo(period)).map((month) => ({
    month,
    isOver: month < toMonth(now),
    counts: addCounts(trend.filter((row) => row.month === month)),
  }));
}

/**
 * For each step: the wishes that wait for it now or at the end of the period, the overdue ones, and how
 * long the waits took. `lateNow` is null for a period that is over.
 */
function summarizeSteps(
  readings: Readings,
  lateNow: LateRow[] | null,
  waits: Waits | null,
): Dashboard["steps"] {
  const inUnits = readings.counts.filter(({ siteId }) => readings.unitIds.includes(siteId));
  const sum = (names: readonly (keyof Waiting)[]) =>
    sumBy(inUnits, ({ waiting }) => sumBy([...names], (name) => waiting[name]));
  const countNow = (step: Step, late: LateRow[]) =>
    sumBy(
      late.filter((row) => row.step === step),
      ({ count }) => count,
    );
  return STEPS.map((step) => ({
    step,
    waiting: sum(WAITING[step]),
    late: lateNow ? countNow(step, lateNow) : sum(LATE[step]),
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
} as const satisfies Record<Step, (keyof Waiting)[]>;

const LATE = {
  REVIEW: ["lateSubmitted"],
  DISPATCH: ["lateApproved"],
  ACCEPT: ["lateDispatched"],
  SUPPLY: ["lateAccepted"],
  SERVICE: ["lateSupplied", "lateInService"],
  RATING: [],
} as const satisfies Record<Step, (keyof Waiting)[]>;

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
