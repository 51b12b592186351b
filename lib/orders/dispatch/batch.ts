import type { Batch, PlanCandidate } from "@/lib/orders/dispatch/batch-plan";
import { maxLoad, type LoadLimits, type Ineligibility } from "@/lib/orders/dispatch/ineligibility";
import type { WishUrgency } from "@/prisma/generated/enums";

/** How many wishes may be planned together. The solver needs 0.1 s for them, 0.25 s at worst. */
export const MAX_WISHES = 1000;

type BatchCandidate = {
  kind: "VOLUNTEER" | "TEAM";
  id: string;
  load: number;
  total: number;
  ineligibility: Ineligibility | null;
};

/** Options per wish. Candidates ranked lower are not needed to find the best plan. */
const MAX_OPTIONS = 30;

/** Higher than the cost of any option, which is little more than 1. Urgent wishes are planned first. */
const SKIP_COST: Record<WishUrgency, number> = { NORMAL: 3, URGENT: 10 };

/** A second wish costs a volunteer about as much as living in another town; a team, far less. */
const EXTRA_WISH_COST = { VOLUNTEER: 0.1, TEAM: 0.02 };

/** Returns the batch of these wishes, in the order in which a clerk would dispatch them. */
export function buildBatch(
  wishes: { wishId: string; urgency: WishUrgency }[],
  rankedByWish: ReadonlyMap<string, BatchCandidate[]>,
  limits: LoadLimits,
): Batch {
  const candidates = new Map<string, PlanCandidate>();
  return {
    candidates,
    wishes: wishes.map(({ wishId, urgency }) => {
      const eligible = (rankedByWish.get(wishId) ?? [])
        .filter(({ ineligibility }) => ineligibility === null)
        .slice(0, MAX_OPTIONS);
      for (const candidate of eligible)
        candidates.set(candidate.id, toPlanCandidate(candidate, limits));
      return {
        id: wishId,
        skipCost: SKIP_COST[urgency],
        options: eligible.map(({ id, total }) => ({ candidateId: id, cost: 1 - total })),
      };
    }),
  };
}

function toPlanCandidate({ kind, load }: BatchCandidate, limits: LoadLimits): PlanCandidate {
  return {
    capacity: Math.max(0, maxLoad(kind, limits) - load),
    extraWishCost: EXTRA_WISH_COST[kind],
  };
}
