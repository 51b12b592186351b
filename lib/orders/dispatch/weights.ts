import type { ScoreFactor } from "@/prisma/generated/enums";

/** How much each factor counts, 0 to 100. */
export type Weights = Record<ScoreFactor, number>;

/** The weights of a county that has set none. */
export const DEFAULT_WEIGHTS: Weights = {
  KINSHIP: 20,
  DISTANCE: 10,
  CATEGORY: 30,
  SKILLS: 10,
  AVAILABILITY: 15,
  LOAD: 10,
  RELIABILITY: 15,
  FAIRNESS: 10,
  LANGUAGE: 20,
};

/** Returns a weight for every factor: the county's own, else the default. */
export function completeWeights(rows: { factor: ScoreFactor; weight: number }[]): Weights {
  return {
    ...DEFAULT_WEIGHTS,
    ...Object.fromEntries(rows.map(({ factor, weight }) => [factor, weight])),
  };
}
