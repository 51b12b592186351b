import "server-only";
import { db } from "@/lib/shared/db/db";
import { later, MINUTE_MS } from "@/lib/shared/days/durations";
import { AppError } from "@/lib/shared/errors";
import { raiseAlarm, type AlarmSubject } from "@/lib/shared/limits/alarms.data";
import { keyedDigest } from "@/lib/shared/limits/digest.server";
import { isAlarm, LIMITS, type Limit, type LimitName } from "@/lib/shared/limits/limits";

type Count = { points: number; expire: Date };

/**
 * Counts one try and returns how many are left. Throws the limit's error, with the `minutes` to wait,
 * if there was none left. Counted before what is tried, so that tries sent in parallel are stopped as
 * well; in the database, in one statement, so that it is exact across servers.
 */
export async function countTry(
  name: LimitName,
  value: string,
  now = new Date(),
  about: AlarmSubject = {},
): Promise<number> {
  const limit: Limit = LIMITS[name];
  const expire = later(now, limit.windowMs);
  const [count] = await db.$queryRaw<Count[]>`
    INSERT INTO rate_limits AS l (key, points, expire)
    VALUES (${keyFor(name, value)}, 1, ${expire}::timestamptz)
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN l.expire <= ${now}::timestamptz THEN 1 ELSE l.points + 1 END,
      expire = CASE WHEN l.expire <= ${now}::timestamptz THEN excluded.expire ELSE l.expire END
    RETURNING points, expire`;
  const { points, expire: until } = count ?? { points: 1, expire };
  if (points <= limit.points) return limit.points - points;
  if (isAlarm(name) && points === limit.points + 1) await raiseAlarm(name, about, now);
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / MINUTE_MS));
  throw new AppError(limit.message, { minutes });
}

/** Counts nothing any more: the tries ended well. */
export async function forgetTries(name: LimitName, value: string): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key: keyFor(name, value) } });
}

/** Takes back one try that ended well, where others count on the same key. */
export async function takeBackTry(name: LimitName, value: string): Promise<void> {
  await db.rateLimit.updateMany({
    where: { key: keyFor(name, value), points: { gt: 0 } },
    data: { points: { decrement: 1 } },
  });
}

/** Deletes counts whose window is over. Returns how many. */
export async function deleteOldCounts(now: Date): Promise<number> {
  return (await db.rateLimit.deleteMany({ where: { expire: { lte: now } } })).count;
}

function keyFor(name: LimitName, value: string): string {
  return `${name}:${keyedDigest(name, value)}`;
}
