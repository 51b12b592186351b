import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import {
  comparedFrom,
  comparedOf,
  listAlike,
  type AlikeWish,
} from "@/lib/orders/wishes/alike-wishes.data";
import type { Compared } from "@/lib/orders/wishes/likely-duplicate";
import type { NewWish } from "@/lib/orders/wishes/schema";
import { visibleTo } from "@/lib/orders/wishes/scope";

type Subject = Omit<Compared, "name"> & { id: string; centerId: string; createdAt: Date };

export type Duplicate = AlikeWish;

/**
 * The open wishes that are likely to be the same as this one, of those the actor sees, the newest first.
 * Reads those of its resident and of its place by their indexes.
 */
export async function listDuplicates(actor: Actor, wish: Subject): Promise<Duplicate[]> {
  const { residentId, siteId, centerId, createdAt } = wish;
  const where = { centerId, createdAt: { gte: comparedFrom(createdAt) } };
  const either = { AND: visibleTo(actor), OR: [{ residentId }, { siteId }] };
  return listAlike(db, { ...wish, name: null }, { ...where, ...either });
}

/** The newest of them for a wish that staff are about to enter; null if there is none. */
export async function findDuplicate(
  actor: Actor,
  form: NewWish,
  now: Date,
): Promise<Duplicate | null> {
  const wish = await comparedOf(db, form);
  const { residentId, siteId } = wish;
  const found = await listAlike(db, wish, {
    AND: visibleTo(actor),
    OR: [{ siteId }, ...(residentId === "" ? [] : [{ residentId }])],
    createdAt: { gte: comparedFrom(now) },
  });
  return found[0] ?? null;
}

/** The open wishes of the same resident that are likely to be the same: the only ones a resident is told of. */
export function listOwnDuplicates(wish: Subject): Promise<Duplicate[]> {
  const { residentId, createdAt } = wish;
  const isBefore = { gte: comparedFrom(createdAt), lt: createdAt };
  return listAlike(db, { ...wish, name: null }, { residentId, createdAt: isBefore });
}
