import { ruleFor, type Matter } from "@/lib/orders/clocks/limit";
import type { WishUrgency } from "@/prisma/generated/enums";

/** `size`: invitations per wave; `waves`: how many waves before a wish goes to the open pool. */
type Waves = { size: number; waves: number };

export type WaveRule = Matter & Waves;

/** The columns of a rule, for a select. */
export const WAVE_RULE_COLUMNS = {
  urgency: true,
  categoryId: true,
  size: true,
  waves: true,
} as const;

/** The rule of a county that has set none. */
export const DEFAULT_WAVES: Record<WishUrgency, Waves> = {
  NORMAL: { size: 3, waves: 2 },
  URGENT: { size: 5, waves: 2 },
};

/** Returns the county's rule for this urgency and category, or the default. */
export function wavesFor(rules: WaveRule[], matter: Matter): Waves {
  return ruleFor(rules, matter) ?? DEFAULT_WAVES[matter.urgency];
}
