/** How many characters before the limit a text is counted aloud. */
const NEAR = 50;

/** A text that is composed anew has at most three times the units: Unicode, UAX #15. */
const MAX_GROWTH = 3;

/** Whether so many characters are near the limit or beyond it. */
export function isNearLimit(count: number, max: number): boolean {
  return count >= max - Math.min(NEAR, max / 5);
}

/**
 * How many characters of a typed text the server will see; 0 far from the limit. What the server cleans
 * with is loaded by those who write that much. Without network nothing is counted, and the server is asked.
 */
export async function countNearLimit(typed: string, max: number): Promise<number> {
  if (!isNearLimit(typed.length * MAX_GROWTH, max)) return 0;
  try {
    const { countTyped } = await import("@/lib/shared/forms/count-characters");
    return countTyped(typed);
  } catch {
    return 0;
  }
}
