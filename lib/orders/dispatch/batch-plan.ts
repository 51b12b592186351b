/**
 * Several open wishes and the candidates for them. A plan assigns candidates to wishes at the least
 * total cost. The cost of an option is 0 for the best possible candidate and 1 for the worst.
 */
export type Batch = { wishes: BatchWish[]; candidates: ReadonlyMap<string, PlanCandidate> };

export type BatchWish = {
  id: string;
  /** Higher than the cost of every option, so that a wish is skipped only if no candidate can take it. */
  skipCost: number;
  /** Each candidate at most once. */
  options: { candidateId: string; cost: number }[];
};

/** A volunteer or a team, as the plan knows them. */
export type PlanCandidate = {
  /** How many more wishes the candidate may be offered. */
  capacity: number;
  /** By how much each further wish costs more than the one before, 0 or more, so that work is spread. */
  extraWishCost: number;
};

export type Plan = {
  /** The id of the candidate to invite for each wish, or null if the wish is skipped. */
  candidateByWish: ReadonlyMap<string, string | null>;
  cost: number;
};

/** Plans one wish after the other and gives each the best candidate with capacity left, as a clerk would. */
export function planOneByOne({ wishes, candidates }: Batch): Plan {
  const counts = new Map<string, number>();
  const candidateByWish = new Map<string, string | null>();
  for (const { id, options, skipCost } of wishes) {
    let best = { candidateId: null as string | null, cost: skipCost };
    for (const { candidateId, cost } of options) {
      const { capacity, extraWishCost } = findPlanCandidate(candidates, candidateId);
      const count = counts.get(candidateId) ?? 0;
      const costHere = cost + count * extraWishCost;
      if (count < capacity && costHere < best.cost) best = { candidateId, cost: costHere };
    }
    candidateByWish.set(id, best.candidateId);
    if (best.candidateId) counts.set(best.candidateId, (counts.get(best.candidateId) ?? 0) + 1);
  }
  return toPlan({ wishes, candidates }, candidateByWish);
}

/** Returns the plan with its total cost. */
export function toPlan(
  { wishes, candidates }: Batch,
  candidateByWish: Plan["candidateByWish"],
): Plan {
  const counts = new Map<string, number>();
  let cost = 0;
  for (const wish of wishes) {
    const option = wish.options.find(
      ({ candidateId }) => candidateId === candidateByWish.get(wish.id),
    );
    if (!option) {
      cost += wish.skipCost;
      continue;
    }
    const count = counts.get(option.candidateId) ?? 0;
    cost += option.cost + count * findPlanCandidate(candidates, option.candidateId).extraWishCost;
    counts.set(option.candidateId, count + 1);
  }
  return { candidateByWish, cost };
}

export function findPlanCandidate(candidates: Batch["candidates"], id: string): PlanCandidate {
  const candidate = candidates.get(id);
  if (!candidate) throw new Error(`a batch has an option for ${id} but no such candidate`);
  return candidate;
}
