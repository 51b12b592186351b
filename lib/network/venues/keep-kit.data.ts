import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { changeOne, keptSites, requireKeptSite, sayTaken } from "@/lib/network/venues/keep.data";
import { sayKitLent } from "@/lib/network/venues/lend-kit.data";
import type { AddKitItem, EditKitItem, KitItemId, LoanId } from "@/lib/network/venues/schema";

export async function addKitItem(actor: Actor, { siteId, ...item }: AddKitItem): Promise<void> {
  await requireKeptSite(actor, siteId);
  await sayTaken(() => db.kitItem.create({ data: { siteId, ...item } }));
}

/** Throws KIT_LENT for a quantity below what is lent or set aside on one day. */
export async function editKitItem(
  actor: Actor,
  { kitItemId, ...item }: EditKitItem,
): Promise<void> {
  const where = { id: kitItemId, site: keptSites(actor) };
  await sayKitLent(() => changeOne(() => db.kitItem.updateMany({ where, data: item })));
}

/** Takes a kit item out of use. Throws KIT_OUT while some of it is lent or set aside. */
export async function closeKitItem(
  actor: Actor,
  { kitItemId }: KitItemId,
  now = new Date(),
): Promise<void> {
  const where = { id: kitItemId, closedAt: null, site: keptSites(actor) };
  await db.$transaction(async (tx) => {
    await changeOne(() => tx.kitItem.updateMany({ where, data: { closedAt: now } }));
    const isOut = await tx.kitLoan.count({ where: { kitItemId, returnedAt: null } });
    if (isOut > 0) throw new AppError("KIT_OUT");
  });
}

export async function reopenKitItem(actor: Actor, { kitItemId }: KitItemId): Promise<void> {
  const where = { id: kitItemId, site: keptSites(actor) };
  await changeOne(() => db.kitItem.updateMany({ where, data: { closedAt: null } }));
}

/** 借出: what was set aside is handed out. */
export async function handOutKit(
  actor: Actor,
  { loanId }: LoanId,
  now = new Date(),
): Promise<void> {
  await changeOne(() =>
    db.kitLoan.updateMany({
      where: {
        ...{ id: loanId, lentAt: null, returnedAt: null },
        kitItem: { site: keptSites(actor) },
      },
      data: { lentAt: now },
    }),
  );
}

/** 归还; of what was only set aside: it is no longer needed. */
export async function returnKit(actor: Actor, { loanId }: LoanId, now = new Date()): Promise<void> {
  await changeOne(() =>
    db.kitLoan.updateMany({
      where: { id: loanId, returnedAt: null, kitItem: { site: keptSites(actor) } },
      data: { returnedAt: now },
    }),
  );
}
