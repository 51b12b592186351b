import "server-only";
import { toOwner, type Reader } from "@/lib/notices/inbox/scope";
import type { Owner } from "@/lib/notices/inbox/preference";
import type { ResidentActor } from "@/lib/shared/auth/actor";
import { holdLink } from "@/lib/shared/auth/resident-actor.data";
import { db, type Transaction } from "@/lib/shared/db/db";

/**
 * Writes what belongs to the actor: how they are told, and their browsers. What a resident's link writes is
 * sealed for who the wish belongs to, so it goes to nobody else until it is written. Throws NOT_FOUND if the
 * link has ended.
 */
export function asOwner<T>(
  actor: Reader | ResidentActor,
  work: (tx: Transaction, owner: Owner) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => {
    if (actor.role === "RESIDENT") await holdLink(tx, actor);
    return work(tx, toOwner(actor));
  });
}
