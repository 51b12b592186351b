import type { ScoreFactor } from "@/prisma/generated/enums";

/** How much each factor counts, 0 to 100. */
export type Weights = Record<ScoreFactor, number>;

/** What holds where a county has set nothing. */
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

/** A county's weights: what it has set, over the default. */
export function weightsOf(rows: { factor: ScoreFactor; weight: number }[]): Weights {
  return {
    ...DEFAULT_WEIGHTS,
    ...Object.fromEntries(rows.map(({ factor, weight }) => [factor, weight])),
  };
}
