import { later, MINUTE_MS } from "@/lib/shared/days/durations";

/** After so many failed attempts a delivery is given up. */
export const MAX_ATTEMPTS = 6;

/** When to try again after so many failed attempts: 1, 4, 16, 64 … minutes later; null: never. */
export function nextAttemptAt(attempts: number, now: Date): Date | null {
  if (attempts >= MAX_ATTEMPTS) return null;
  return later(now, 4 ** (attempts - 1) * MINUTE_MS);
}
