import "server-only";
import { db, type Transaction } from "@/lib/shared/db/db";
import { later, MINUTE_MS } from "@/lib/shared/days/durations";
import { AppError } from "@/lib/shared/errors";
import { raiseAlarm, type AlarmSubject } from "@/lib/shared/limits/alarms.data";
import { keyedDigest } from "@/lib/shared/limits/digest.server";
import { isAlarm, LIMITS, type LimitName } from "@/lib/shared/limits/limits";

/** A try at one limit. It does not count if a row with the key `unless` is valid. */
export type Try = { limit: LimitName; value: string; about?: AlarmSubject; unless?: string };

type Count = { key: string; points: number; expire: Date };

/** Counts one try as countTries does, and returns how many are left. */
export async function countTry(
  limit: LimitName,
  value: string,
  now = new Date(),
  about: AlarmSubject = {},
): Promise<number> {
  const [left = null] = await countTries([{ limit, value, about }], now);
  return left ?? 0;
}

/**
 * Counts a try at each of these limits and returns for each how many are left, null if it did not count.
 * Throws the error of the first limit that had none left, with the `minutes` to wait; those after it
 * count nothing then. Counted before what is tried, so that tries sent in parallel are stopped as well; in
 * the database, in one statement, so that it is exact across servers.
 */
export async function countTries(
  tries: Try[],
  now: Date,
  client?: Transaction,
): Promise<(number | null)[]> {
  const counts = await writeCounts(tries, now, client);
  const left: (number | null)[] = [];
  for (const { limit: name, value, about } of tries) {
    const count = counts.find(({ key }) => key === keyFor(name, value));
    const points = count && LIMITS[name].points - count.points;
    if (count && points !== undefined && points < 0) {
      if (isAlarm(name) && points === -1) await raiseAlarm(name, about ?? {}, now);
      throw new AppError(LIMITS[name].message, { minutes: minutesUntil(count.expire, now) });
    }
    left.push(points ?? null);
  }
  return left;
}

/**
 * The rows are locked in the order given, the same for all who count several, so that they do not block
 * each other. Tries that pass a limit in the same moment may all have counted at the limits after it.
 * Rows are looked up one by one, so that whatever the size of the table its index is used.
 */
function writeCounts(tries: Try[], now: Date, client: Transaction = db): Promise<Count[]> {
  const keys = tries.map(({ limit, value }) => keyFor(limit, value));
  const allowed = tries.map(({ limit }) => LIMITS[limit].points);
  const expire = tries.map(({ limit }) => later(now, LIMITS[limit].windowMs).toISOString());
  const unless = tries.map((one) => one.unless ?? "");
  return client.$queryRaw<Count[]>`
    WITH tries AS (
      SELECT * FROM unnest(${keys}::text[], ${allowed}::int[], ${expire}::timestamptz[], ${unless}::text[])
        WITH ORDINALITY AS t (key, allowed, expire, unless, nth)
      WHERE coalesce((SELECT r.expire <= ${now}::timestamptz FROM rate_limits r WHERE r.key = t.unless), true)
    ), passed AS (
      SELECT min(nth) AS nth FROM tries t WHERE (
        SELECT r.points >= t.allowed AND r.expire > ${now}::timestamptz FROM rate_limits r WHERE r.key = t.key)
    )
    INSERT INTO rate_limits AS l (key, points, expire)
    SELECT key, 1, expire FROM tries WHERE nth <= coalesce((SELECT nth FROM passed), nth) ORDER BY nth
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN l.expire <= ${now}::timestamptz THEN 1 ELSE l.points + 1 END,
      expire = CASE WHEN l.expire <= ${now}::timestamptz THEN excluded.expire ELSE l.expire END
    RETURNING key, points, expire`;
}

function minutesUntil(expire: Date, now: Date): number {
  return Math.max(1, Math.ceil((expire.getTime() - now.getTime()) / MINUTE_MS));
}

/** Counts nothing any more: the tries ended well. */
export async function forgetTries(name: LimitName, value: string): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key: keyFor(name, value) } });
}

/** Takes back one try at each of these limits that ended well, where others count on the same key. */
export async function takeBackTries(limits: LimitName[], value: string): Promise<void> {
  const keys = limits.map((limit) => keyFor(limit, value));
  // Locked in the order given, as in countTries.
  await db.$executeRaw`
    UPDATE rate_limits l SET points = l.points - 1 FROM (
      SELECT key FROM rate_limits WHERE key = ANY (${keys}::text[])
      ORDER BY array_position(${keys}::text[], key) FOR UPDATE
    ) ended
    WHERE l.key = ended.key AND l.points > 0`;
}

/** Deletes counts whose window is over. Returns how many. */
export async function deleteOldCounts(now: Date): Promise<number> {
  return (await db.rateLimit.deleteMany({ where: { expire: { lte: now } } })).count;
}

function keyFor(name: LimitName, value: string): string {
  return `${name}:${keyedDigest(name, value)}`;
}
