import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { MINUTE_MS } from "@/lib/shared/days/durations";

// Counted in the database, so that the limits hold across requests and servers.
function limit(keyPrefix: string, points: number, minutes: number) {
  return new RateLimiterPrisma({
    storeClient: db,
    tableName: "rateLimit",
    keyPrefix,
    points,
    duration: minutes * 60,
  });
}

const LIMITS = {
  codeToPhone: limit("code-phone", 5, 60),
  wrongCode: limit("wrong-code", 5, 15),
  wrongPassword: limit("wrong-password", 8, 15),
  wrongFactorCode: limit("wrong-factor-code", 5, 15),
  wrongTracking: limit("wrong-tracking", 20, 15),
} as const;

export type Limit = keyof typeof LIMITS;

/** Counts one try. Throws TOO_MANY_TRIES if the limit is exceeded. */
export async function countTry(limit: Limit, key: string): Promise<void> {
  try {
    await LIMITS[limit].consume(key);
  } catch (error) {
    throw error instanceof RateLimiterRes ? tooManyTries(error) : error;
  }
}

export async function forgetTries(limit: Limit, key: string): Promise<void> {
  await LIMITS[limit].delete(key);
}

function tooManyTries({ msBeforeNext }: RateLimiterRes) {
  return new AppError("TOO_MANY_TRIES", {
    minutes: Math.max(1, Math.ceil(msBeforeNext / MINUTE_MS)),
  });
}
