import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { mayMoveOrClose } from "@/lib/network/sites/policy";
import { sitesOf } from "@/lib/network/sites/scope";
import { lockTree } from "@/lib/network/sites/tree-lock.server";
import { MINUTE_MS } from "@/lib/shared/days/durations";

/** Runs a change of the tree of places in a transaction, one change at a time. */
export function changeTree<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const locked = async (tx: Transaction) => {
    await lockTree(tx);
    return work(tx);
  };
  return db.$transaction(locked, { timeout: MINUTE_MS });
}

/** A place that the administrator may move or close. Throws NOT_FOUND or FORBIDDEN. */
export async function findMovablePlace(tx: Transaction, admin: StaffActor, siteId: string) {
  const site = await findPlace(tx, admin, siteId);
  if (!mayMoveOrClose(admin, siteId)) throw new AppError("FORBIDDEN");
  return site;
}

/** A place of the administrator's subtree, open or closed. Throws NOT_FOUND. */
export async function findPlace(tx: Transaction, admin: StaffActor, id: string) {
  const site = await tx.site.findFirst({
    where: { id, ...sitesOf(admin) },
    select: {
      id: true,
      name: true,
      level: true,
      parentId: true,
      lineage: true,
      centerId: true,
      closedAt: true,
      parent: { select: { name: true, closedAt: true } },
    },
  });
  if (!site) throw new AppError("NOT_FOUND");
  return site;
}

/** Throws NAME_TAKEN if another place under the same parent has this name. */
export async function requireFreeName(tx: Transaction, parentId: string | null, name: string) {
  const taken = await tx.site.count({ where: { parentId, name } });
  if (taken > 0) throw new AppError("NAME_TAKEN");
}
