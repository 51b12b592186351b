import type { CalendarOverride } from "@/lib/orders/clocks/calendar";
import type { TimeLimitRule } from "@/lib/orders/clocks/limit";

/** What a county has set for its clocks. For anything else the defaults apply. */
export type ClockRules = { timeLimits: TimeLimitRule[]; calendarDays: CalendarOverride[] };
