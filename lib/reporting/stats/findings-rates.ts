import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { Finding, Rule } from "@/lib/reporting/stats/finding";
import {
  countGraded,
  indicatorOf,
  reachesTarget,
  type Figures,
} from "@/lib/reporting/stats/indicators";
import type { Counts } from "@/lib/reporting/stats/measures";
import { isRunning } from "@/lib/reporting/stats/period";

/** Of fewer than twenty, one wish more or less is five points. */
export const MIN_CASES = 20;

/** Five points: less is the weather, not the work. */
const MIN_DIFFERENCE = 0.05;

/** Below three in ten, whoever was pleased or cross decides what is called 满意率. */
export const MIN_RATED_SHARE = 0.3;

/** Worth praising. */
const GOOD_RATE = 0.9;

/** What each rate is a share of. */
const BASE = {
  answerRate: ({ answersKept, answersBroken }) => answersKept + answersBroken,
  onTimeRate: ({ promisesKept, promisesBroken }) => promisesKept + promisesBroken,
  solvedRate: ({ asked, nowRejected, nowCancelled }) => asked - nowRejected - nowCancelled,
  satisfiedRate: (counts) => countGraded(counts),
} as const satisfies Record<string, (counts: Counts) => number>;

type RateName = keyof typeof BASE;

export const RATE_NAMES = Object.keys(BASE) as RateName[];

/** One sentence a rate at most: the target first, then the peer places, then the time before. */
export const RATE_RULES: Rule[] = RATE_NAMES.map((name) => (dashboard) => {
  const value = computeRate(dashboard.figures, name);
  if (value === null || isInconclusive(dashboard, name)) return [];
  const found =
    belowTarget(dashboard, name, value) ??
    belowPeers(dashboard, name, value) ??
    fallen(dashboard, name, value);
  return found ? [found] : [];
});

/** The best that is true of a place about which nothing is to be said. */
export function findBest(dashboard: Dashboard): Finding {
  const [best] = RATE_NAMES.flatMap((name) => {
    const value = computeRate(dashboard.figures, name);
    return value === null || isInconclusive(dashboard, name) ? [] : [{ rate: name, value }];
  }).toSorted((a, b) => b.value - a.value);
  const { services } = dashboard.figures.counts;
  if (best && best.value >= GOOD_RATE) return { name: "goodRate", severity: "GOOD", values: best };
  if (services > 0) return { name: "goodServices", severity: "GOOD", values: { services } };
  return { name: "nothingWrong", severity: "GOOD", values: {} };
}

function belowTarget({ targets }: Dashboard, rate: RateName, value: number): Finding | null {
  const target = targets[rate];
  if (target === undefined || reachesTarget(rate, value, target) !== false) return null;
  return { name: "belowTarget", severity: "WARNING", values: { rate, value, target } };
}

function belowPeers({ peers }: Dashboard, rate: RateName, value: number): Finding | null {
  const median = peers?.median[rate];
  if (median === undefined || median - value < MIN_DIFFERENCE) return null;
  return { name: "belowSisters", severity: "WARNING", values: { rate, value, median } };
}

function fallen({ before }: Dashboard, rate: RateName, value: number): Finding | null {
  const earlier = computeRate(before, rate);
  if (earlier === null || earlier - value < MIN_DIFFERENCE) return null;
  return { name: "fallen", severity: "WARNING", values: { rate, value, before: earlier } };
}

/** Null where it is a share of too few. */
function computeRate(figures: Figures, name: RateName): number | null {
  return BASE[name](figures.counts) < MIN_CASES ? null : indicatorOf(name).of(figures);
}

/** Wishes of a month that still runs are not solved yet; of few graded ones nobody knows the rest. */
function isInconclusive({ period, now, figures }: Dashboard, name: RateName): boolean {
  if (name === "solvedRate") return isRunning(period, now);
  if (name !== "satisfiedRate") return false;
  return (indicatorOf("ratedRate").of(figures) ?? 0) < MIN_RATED_SHARE;
}
