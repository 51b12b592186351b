import "server-only";
import { SYSTEM } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { keptSince } from "@/lib/shared/retention/rules";
import { eraseResidentRow } from "@/lib/orders/erasure/erase-person.data";
import { OVER } from "@/lib/orders/erasure/policy";

const AT_ONCE = 100;

/**
 * For the worker: erases residents whose last wish ended long ago; steps and figures stay. Returns how
 * many it erased, at most AT_ONCE.
 */
export async function eraseOldResidents(now: Date): Promise<number> {
  const since = keptSince("residents", now);
  const old = await db.resident.findMany({
    where: {
      personKey: { not: null },
      createdAt: { lt: since },
      wishes: { none: { OR: [{ status: { notIn: [...OVER] } }, { changedAt: { gte: since } }] } },
    },
    select: { id: true },
    take: AT_ONCE,
  });
  let erased = 0;
  for (const { id } of old) if (await isErased(id, now)) erased += 1;
  return erased;
}

/** False if the resident came back, or another worker was first. */
async function isErased(id: string, at: Date): Promise<boolean> {
  try {
    await db.$transaction((tx) => eraseResidentRow(tx, id, { actor: SYSTEM, at }));
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
