import { ruleFor, type Matter } from "@/lib/clocks/limit";
import type { WaveRule } from "@/lib/clocks/rules";
import type { WishUrgency } from "@/prisma/generated/enums";

type Waves = Pick<WaveRule, "size" | "waves">;

/** What holds where a county has set nothing. */
export const DEFAULT_WAVES: Record<WishUrgency, Waves> = {
  NORMAL: { size: 3, waves: 2 },
  URGENT: { size: 5, waves: 2 },
};

/** How many are asked at once for this matter, and how often before the open pool. */
export function wavesFor(rules: WaveRule[], matter: Matter): Waves {
  return ruleFor(rules, matter) ?? DEFAULT_WAVES[matter.urgency];
}
