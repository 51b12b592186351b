import type { CalendarOverride } from "@/lib/clocks/calendar";
import type { Matter, TimeLimitRule } from "@/lib/clocks/limit";

/** How many are asked at once, and how often, before a wish goes to the open pool. */
export type WaveRule = Matter & { size: number; waves: number };

/** What a county has set for itself; where it has set nothing the defaults hold. */
export type CenterRules = {
  timeLimits: TimeLimitRule[];
  waveRules: WaveRule[];
  calendarDays: CalendarOverride[];
};
