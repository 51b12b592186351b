import type { CalendarOverride } from "@/lib/orders/clocks/calendar";
import type { TimeLimitRule } from "@/lib/orders/clocks/limit";

/** What a county has set for its clocks; where it has set nothing the defaults hold. */
export type ClockRules = { timeLimits: TimeLimitRule[]; calendarDays: CalendarOverride[] };
