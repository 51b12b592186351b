const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, in the largest unit that fits. */
export type Age = { unit: "now" | "minute" | "hour" | "day"; n: number };

export function ageOf(from: Date, now: Date): Age {
  const passed = now.getTime() - from.getTime();
  if (passed >= DAY) return { unit: "day", n: Math.floor(passed / DAY) };
  if (passed >= HOUR) return { unit: "hour", n: Math.floor(passed / HOUR) };
  if (passed >= MINUTE) return { unit: "minute", n: Math.floor(passed / MINUTE) };
  return { unit: "now", n: 0 };
}
