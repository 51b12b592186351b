import type { CalendarRules } from "@/lib/orders/clocks/calendar";
import type { TimeLimitRule } from "@/lib/orders/clocks/limit";

/** What a county has set for its clocks. For limits it has not set, the defaults apply. */
export type ClockRules = CalendarRules & { timeLimits: TimeLimitRule[] };
