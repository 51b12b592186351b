import { isHandler } from "@/lib/shared/auth/handler";
import type { StaffActor } from "@/lib/shared/auth/actor";
import {
  categoriesEver,
  categoriesOf,
  demandOf,
  heatOf,
} from "@/lib/reporting/stats/assemble-categories";
import {
  combsOf,
  lateByPlace,
  placeRowsOf,
  sistersOf,
} from "@/lib/reporting/stats/assemble-places";
import { figuresOf, sumOf } from "@/lib/reporting/stats/assemble-figures";
import { coverageOf } from "@/lib/reporting/stats/coverage";
import type { Dashboard, DashboardView } from "@/lib/reporting/stats/dashboard";
import { INDICATOR_NAMES } from "@/lib/reporting/stats/indicators";
import { addCounts } from "@/lib/reporting/stats/measures";
import { daysOf, monthsOf, yearUpTo } from "@/lib/reporting/stats/period";
import type { LateRow } from "@/lib/reporting/stats/read-counts.data";
import type { Readings } from "@/lib/reporting/stats/readings";
import { STEPS, waitOf, type Step, type Waits } from "@/lib/reporting/stats/waits";

/** Puts what was read together as what is shown; no more is computed anywhere else. */
export function assemble(
  actor: StaffActor,
  view: DashboardView,
  readings: Readings,
  now: Date,
): Dashboard {
  const { place, places, placesById, unitIds } = readings;
  const late = lateByPlace(readings);
  const { days, before } = daysOf(view.period, now);
  const own = figuresOf(readings, view.period, unitIds, late.get(place.id) ?? 0);
  const isMasked = !isHandler(actor);
  const heat = heatOf(readings, isMasked);
  const lateHere = lateWithin(readings);
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
    trend: trendOf(readings, view),
    steps: stepsOf(readings, lateHere, own.figures.waits),
    oldestLate: oldestOf(lateHere),
    places: placeRowsOf(readings, view.period, late, own),
    figure: view.figure,
    combs: combsOf(readings, view, late),
    categories: categoriesOf(readings, isMasked),
    heat,
    demand: demandOf(readings, view.period, isMasked, heat),
    coverage: coverageOf(
      places.filter(({ isWithin }) => isWithin),
      new Set(readings.quiet.map(({ siteId }) => siteId)),
      categoriesEver(readings),
    ),
    sisters: sistersOf(readings, view.period),
    targets: targetsOf(readings),
    isMasked,
  };
}

function trendOf({ trend }: Readings, { period }: DashboardView) {
  return monthsOf(yearUpTo(period)).map((month) => ({
    month,
    counts: addCounts(trend.filter((row) => row.month === month)),
  }));
}

/** What is waited for, step by step: how many now, and how long it took. */
function stepsOf(readings: Readings, lateHere: LateRow[], waits: Waits | null): Dashboard["steps"] {
  const now = readings.unitIds.map(
    (id) => readings.counts.find(({ siteId }) => siteId === id)?.waiting,
  );
  const waiting = (step: Step) =>
    now.reduce(
      (sum, counts) => sum + WAITING[step].reduce((all, name) => all + (counts?.[name] ?? 0), 0),
      0,
    );
  const late = (step: Step) =>
    sumOf(
      lateHere.filter((row) => row.step === step),
      ({ count }) => count,
    );
  return STEPS.map((step) => ({
    step,
    waiting: waiting(step),
    late: late(step),
    ...waitOf(waits?.[step] ?? []),
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

/** Late wishes are read by county: those of the place itself and of all below it. */
function lateWithin({ late, placesById }: Readings): LateRow[] {
  return late.filter(({ siteId }) => placesById.get(siteId)?.isWithin);
}

function oldestOf(late: LateRow[]): Date | null {
  if (late.length === 0) return null;
  return new Date(late.reduce((first, { oldest }) => Math.min(first, oldest), Infinity));
}

/** The nearest that was set, from the place itself upwards. */
function targetsOf({ targets }: Readings): Dashboard["targets"] {
  return Object.fromEntries(
    INDICATOR_NAMES.flatMap((name) => {
      const nearest = targets.find(({ indicator }) => indicator === name);
      return nearest ? [[name, nearest.value]] : [];
    }),
  );
}
