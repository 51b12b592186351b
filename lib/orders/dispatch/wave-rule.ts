import { ruleFor, type Matter } from "@/lib/orders/clocks/limit";
import type { WishUrgency } from "@/prisma/generated/enums";

/** How many are asked at once, and how often, before a wish goes to the open pool. */
type Waves = { size: number; waves: number };

export type WaveRule = Matter & Waves;

/** The columns of a rule, to be read. */
export const WAVE_RULE_COLUMNS = {
  urgency: true,
  categoryId: true,
  size: true,
  waves: true,
} as const;

/** What holds where a county has set nothing. */
export const DEFAULT_WAVES: Record<WishUrgency, Waves> = {
  NORMAL: { size: 3, waves: 2 },
  URGENT: { size: 5, waves: 2 },
};

/** How many are asked at once for this matter, and how often before the open pool. */
export function wavesFor(rules: WaveRule[], matter: Matter): Waves {
  return ruleFor(rules, matter) ?? DEFAULT_WAVES[matter.urgency];
}
