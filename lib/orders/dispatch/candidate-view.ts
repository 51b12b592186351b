import type { CandidateFacts } from "@/lib/orders/dispatch/candidate";
import type { Factor, Score } from "@/lib/orders/dispatch/score";
import type { Ineligibility } from "@/lib/orders/dispatch/ineligibility";
import type { Weights } from "@/lib/orders/dispatch/weights";

/** A factor with the points it gave and the most it can give, of 100 over all factors. */
export type WeightedFactor = Factor & { points: number; maxPoints: number };

/** A ranked candidate as the dispatcher sees it: without the phone. */
export type CandidateView = Pick<
  CandidateFacts,
  "kind" | "id" | "name" | "number" | "members" | "siteName" | "load"
> & {
  /** 0 to 100. */
  points: number;
  factors: WeightedFactor[];
  ineligibility: Ineligibility | null;
};

export function toCandidateView(
  ranked: CandidateFacts & Score & { ineligibility: Ineligibility | null },
  weights: Weights,
): CandidateView {
  const { kind, id, name, number, members, siteName, load, total, ineligibility } = ranked;
  return {
    kind,
    id,
    name,
    number,
    members,
    siteName,
    load,
    points: Math.round(100 * total),
    factors: weightFactors(ranked.factors, weights),
    ineligibility,
  };
}

function weightFactors(factors: Factor[], weights: Weights): WeightedFactor[] {
  const totalWeight = factors.reduce((sum, { factor }) => sum + weights[factor], 0);
  const share = (part: number) => (totalWeight > 0 ? Math.round((100 * part) / totalWeight) : 0);
  return factors.map((factor) => ({
    ...factor,
    points: share(weights[factor.factor] * factor.value),
    maxPoints: share(weights[factor.factor]),
  }));
}

/** Whether the candidate serves the category of the wish; true if the wish has none. */
export function servesCategory({ factors }: Pick<Score, "factors">): boolean {
  return factors.every(({ reason }) => reason !== "otherCategory");
}
