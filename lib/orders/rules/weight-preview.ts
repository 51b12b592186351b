import type { Factor } from "@/lib/orders/dispatch/score";
import type { Weights } from "@/lib/orders/dispatch/weights";
import { ScoreFactor } from "@/prisma/generated/enums";

const FACTORS = Object.values(ScoreFactor);

/** A ranked candidate with the factors of the score. */
export type Ranked = { id: string; name: string; factors: Factor[] };

/** The ranking for a wish by the weights in force and by the tried ones. */
export type ComparedWish = { wishId: string; content: string; before: Ranked[]; after: Ranked[] };

export type WeightPreview = {
  wishes: number;
  /** How many wishes would have another first candidate, and how many another among the first three. */
  firstChanged: number;
  threeChanged: number;
  /** The wishes with another first candidate. */
  changes: FirstChange[];
};

export type FirstChange = {
  wishId: string;
  content: string;
  before: Ranked | null;
  after: Ranked | null;
};

export function buildPreview(compared: ComparedWish[]): WeightPreview {
  const changes = compared
    .filter(({ before, after }) => before[0]?.id !== after[0]?.id)
    .map(({ wishId, content, before, after }) => ({
      wishId,
      content,
      before: before[0] ?? null,
      after: after[0] ?? null,
    }));
  return {
    wishes: compared.length,
    firstChanged: changes.length,
    threeChanged: compared.filter(({ before, after }) => !isSameThree(before, after)).length,
    changes,
  };
}

/** Ignores the order, since all three are invited at once. */
function isSameThree(before: Ranked[], after: Ranked[]): boolean {
  const ids = (ranked: Ranked[]) => ranked.slice(0, 3).map(({ id }) => id);
  const known = new Set(ids(before));
  return ids(after).every((id) => known.has(id));
}

/** Returns the weights in force, replaced by those to try. */
export function triedWeights(
  inForce: Weights,
  tried: { [factor in ScoreFactor]?: number | undefined },
): Weights {
  const weights = { ...inForce };
  for (const factor of FACTORS) weights[factor] = tried[factor] ?? inForce[factor];
  return weights;
}

export function isSameWeights(one: Weights, other: Weights): boolean {
  return FACTORS.every((factor) => one[factor] === other[factor]);
}
