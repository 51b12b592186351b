import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/shared/days/durations";

/** The time passed, in the largest unit that fits. */
export type Age = { unit: "now" | "minute" | "hour" | "day"; n: number };

export function measureAge(from: Date, now: Date): Age {
  const passed = now.getTime() - from.getTime();
  if (passed >= DAY_MS) return { unit: "day", n: Math.floor(passed / DAY_MS) };
  if (passed >= HOUR_MS) return { unit: "hour", n: Math.floor(passed / HOUR_MS) };
  if (passed >= MINUTE_MS) return { unit: "minute", n: Math.floor(passed / MINUTE_MS) };
  return { unit: "now", n: 0 };
}
