import type { Factor } from "@/lib/orders/dispatch/score";
import type { Weights } from "@/lib/orders/dispatch/weights";
import { ScoreFactor } from "@/prisma/generated/enums";

const FACTORS = Object.values(ScoreFactor);

/** Somebody who is ranked, with the reasons. */
export type Ranked = { id: string; name: string; factors: Factor[] };

/** Who would be asked first for a wish, by the weights in force and by those that are tried. */
export type Compared = { wishId: string; content: string; before: Ranked[]; after: Ranked[] };

export type WeightPreview = {
  wishes: number;
  /** Of how many the first choice would be another, and of how many one of the first three. */
  firstChanged: number;
  threeChanged: number;
  /** Those whose first choice would be another. */
  changes: FirstChange[];
};

export type FirstChange = {
  wishId: string;
  content: string;
  before: Ranked | null;
  after: Ranked | null;
};

export function previewOf(compared: Compared[]): WeightPreview {
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

/** In whatever order: all three are asked at once. */
function isSameThree(before: Ranked[], after: Ranked[]): boolean {
  const ids = (ranked: Ranked[]) => ranked.slice(0, 3).map(({ id }) => id);
  const known = new Set(ids(before));
  return ids(after).every((id) => known.has(id));
}

/** The weights in force, but for those that are to be tried. */
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
