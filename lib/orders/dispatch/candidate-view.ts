import type { Candidate } from "@/lib/orders/dispatch/candidate";
import type { Factor, Score } from "@/lib/orders/dispatch/score";
import type { Stopper } from "@/lib/orders/dispatch/ineligibility";
import type { Weights } from "@/lib/orders/dispatch/weights";

/** A factor with what it brought, of at most so much: points of a hundred over all factors. */
export type WeighedFactor = Factor & { points: number; most: number };

/** Somebody who could be asked, as a dispatcher sees them: no phone among it. */
export type Suitor = Pick<
  Candidate,
  "kind" | "id" | "name" | "number" | "members" | "siteName" | "load"
> & {
  /** Points of a hundred. */
  points: number;
  factors: WeighedFactor[];
  stopper: Stopper | null;
};

export function suitorOf(
  proposal: Candidate & Score & { stopper: Stopper | null },
  weights: Weights,
): Suitor {
  const { kind, id, name, number, members, siteName, load, total, stopper } = proposal;
  return {
    kind,
    id,
    name,
    number,
    members,
    siteName,
    load,
    points: Math.round(100 * total),
    factors: weighed(proposal.factors, weights),
    stopper,
  };
}

function weighed(factors: Factor[], weights: Weights): WeighedFactor[] {
  const whole = factors.reduce((sum, { factor }) => sum + weights[factor], 0);
  const share = (part: number) => (whole > 0 ? Math.round((100 * part) / whole) : 0);
  return factors.map((factor) => ({
    ...factor,
    points: share(weights[factor.factor] * factor.value),
    most: share(weights[factor.factor]),
  }));
}

/** Whether somebody does what is asked for, as far as that has a category. */
export function servesIt({ factors }: Pick<Score, "factors">): boolean {
  return factors.every(({ said }) => said !== "otherCategory");
}
