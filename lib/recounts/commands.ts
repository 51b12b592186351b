import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db, type Transaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { nightOf } from "@/lib/recounts/night";
import { maySeeRecounts } from "@/lib/recounts/policy";
import type { RecountInput } from "@/lib/recounts/schema";
import { sitesOf } from "@/lib/sites/scope";
import { findDifferences, mendCounts } from "@/lib/stats/counting";

const MOST_MS = 30 * 60 * 1000;

/** Counts a county again, now, and writes down what was found. */
export async function recount(
  actor: Actor,
  { centerId }: RecountInput,
  now = new Date(),
): Promise<void> {
  await requireCounty(actor, centerId);
  await recountCounty(centerId, now, null);
}

/** Puts the counts of a county right, and writes down that it was done. */
export async function mend(
  actor: Actor,
  { centerId }: RecountInput,
  now = new Date(),
): Promise<void> {
  await requireCounty(actor, centerId);
  await atLeisure(async (tx) => {
    await mendCounts(tx, centerId);
    await tx.countCheck.updateMany({
      where: { centerId, differences: { gt: 0 }, mendedAt: null },
      data: { mendedAt: now },
    });
  });
}

async function requireCounty(actor: Actor, centerId: string): Promise<void> {
  if (!maySeeRecounts(actor)) throw new AppError("FORBIDDEN");
  const county = await db.center.count({ where: { id: centerId, site: sitesOf(actor) } });
  if (county === 0) throw new AppError("NOT_FOUND");
}

/** For the worker: counts each county again that was not since two this night. Gives how many. */
export async function recountTonight(now: Date): Promise<number> {
  const night = nightOf(now);
  if (!night) return 0;
  const due = await db.center.findMany({
    where: { countChecks: { none: { startedAt: { gte: night } } } },
    select: { id: true },
  });
  let counted = 0;
  for (const { id } of due) if (await recountCounty(id, now, night)) counted += 1;
  return counted;
}

/** With `since`: not where another worker does it or has done it since then. */
function recountCounty(centerId: string, now: Date, since: Date | null): Promise<boolean> {
  return atLeisure(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('recount'), hashtext(${centerId}))`;
    if (since && (await tx.countCheck.count({ where: { centerId, startedAt: { gte: since } } }))) {
      return false;
    }
    const found = await findDifferences(tx, centerId);
    await tx.countCheck.create({
      data: { centerId, startedAt: now, finishedAt: new Date(), ...found },
    });
    return true;
  });
}

/** A transaction that may take its time: a county can have millions of events. */
function atLeisure<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`;
      await tx.$executeRaw`SET LOCAL lock_timeout = 0`;
      return work(tx);
    },
    { timeout: MOST_MS },
  );
}
