import "server-only";
import { SYSTEM, type Actor } from "@/lib/shared/auth/actor";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";

const AT_ONCE = 100;

/** The ids of those whose time is over, at most `take`; of this one person if an id is given. */
export type FindOld = (tx: Transaction, now: Date, take: number, id?: string) => Promise<string[]>;

type Erase = (tx: Transaction, id: string, by: { actor: Actor; at: Date }) => Promise<unknown>;

/**
 * Erases everybody whose time is over, at most AT_ONCE. Each is looked at again when it is their turn:
 * a county may have set a longer time meanwhile. Returns how many it erased.
 */
export async function eraseEach(findOld: FindOld, erase: Erase, now: Date): Promise<number> {
  let erased = 0;
  for (const id of await findOld(db, now, AT_ONCE)) {
    if (await isErased(id, findOld, erase, now)) erased += 1;
  }
  return erased;
}

/** False if the person came back or is needed, or another worker was first. */
async function isErased(id: string, findOld: FindOld, erase: Erase, at: Date): Promise<boolean> {
  try {
    return await db.$transaction(async (tx) => {
      if ((await findOld(tx, at, 1, id)).length === 0) return false;
      await erase(tx, id, { actor: SYSTEM, at });
      return true;
    });
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
