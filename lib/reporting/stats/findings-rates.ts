import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { Finding, Rule } from "@/lib/reporting/stats/finding";
import { judgeChange, MIN_CASES } from "@/lib/reporting/stats/change";
import {
  indicatorOf,
  reachesTarget,
  type Figures,
  type IndicatorName,
} from "@/lib/reporting/stats/indicators";

/** Five points: a smaller difference matters little, were it no chance. */
const MIN_DIFFERENCE = 0.05;

/** If fewer than three in ten are rated, the satisfied share (满意率) is that of a few. */
export const MIN_RATED_SHARE = 0.3;

/** From here on a rate is praised. */
const GOOD_RATE = 0.9;

export const RATE_NAMES = [
  "answerRate",
  "onTimeRate",
  "solvedRate",
  "satisfiedRate",
] as const satisfies IndicatorName[];

type RateName = (typeof RATE_NAMES)[number];

/** At most one finding for each rate: below the target, else below the peer places, else below the period before. */
export const RATE_RULES: Rule[] = RATE_NAMES.map((name) => (dashboard) => {
  const value = computeRate(dashboard.figures, name);
  if (value === null || isInconclusive(dashboard, name)) return [];
  const found =
    belowTarget(dashboard, name, value) ??
    belowPeers(dashboard, name, value) ??
    fallen(dashboard, name, value);
  return found ? [found] : [];
});

/** The finding for a place without any other: its best rate, else its services, else `nothingWrong`. */
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

function fallen({ figures, before }: Dashboard, rate: RateName, value: number): Finding | null {
  const earlier = computeRate(before, rate);
  if (earlier === null || earlier - value < MIN_DIFFERENCE) return null;
  if (judgeChange(rate, figures, before) !== "WORSE") return null;
  return { name: "fallen", severity: "WARNING", values: { rate, value, before: earlier } };
}

/** The value of a rate; null if it is a share of fewer than `MIN_CASES`. */
function computeRate(figures: Figures, name: RateName): number | null {
  const { of, cases = () => 0 } = indicatorOf(name);
  return cases(figures) < MIN_CASES ? null : of(figures);
}

/** Wishes of a month that still runs are not solved yet, and a few ratings say nothing about the rest. */
export function isInconclusive({ isOver, figures }: Dashboard, name: IndicatorName): boolean {
  if (name === "solvedRate") return !isOver;
  if (name !== "satisfiedRate") return false;
  return (indicatorOf("ratedRate").of(figures) ?? 0) < MIN_RATED_SHARE;
}
