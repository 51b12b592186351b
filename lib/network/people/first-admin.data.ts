import "server-only";
import { SYSTEM, type StaffActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";
import { findSecurityPolicy } from "@/lib/shared/auth/security-policy.data";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import {
  changingAccounts,
  createAccount,
  drawPassword,
  recordChange,
} from "@/lib/network/people/accounts.data";
import { firstAdminRoles } from "@/lib/network/people/policy";
import type { AddFirstAdmin } from "@/lib/network/people/schema";
import { NOT_ASKED } from "@/lib/network/people/volunteer-link.data";
import { sitesOf } from "@/lib/network/sites/scope";

/**
 * The roles of a new account at this place if it is the first administrator of a centre, added by its
 * city; null for every other account. Throws HAS_ADMIN for a centre that has an administrator: it adds its own staff.
 */
export async function findFirstAdmin(
  tx: Transaction,
  admin: StaffActor,
  siteId: string,
): Promise<ReturnType<typeof firstAdminRoles> | null> {
  if (siteId === admin.siteId || isHandler(admin)) return null;
  const center = await tx.site.findFirst({
    where: { AND: [{ id: siteId, level: "CENTER", closedAt: null }, sitesOf(admin)] },
    select: { id: true },
  });
  if (!center) throw new AppError("NOT_FOUND");
  // Two cities' clerks who press at once make one administrator.
  await tx.$queryRaw`SELECT id FROM sites WHERE id = ${siteId}::uuid FOR UPDATE`;
  const administrators = await tx.staff.count({
    where: { siteId, disabledAt: null, OR: [{ isAdmin: true }, { isSecurityAdmin: true }] },
  });
  if (administrators > 0) throw new AppError("HAS_ADMIN");
  const { mode } = await findSecurityPolicy(tx, siteId);
  return firstAdminRoles(mode);
}

/** Adds the first administrator, from the command line only. Throws NOT_FOUND. */
export async function addFirstAdmin(
  { divisionCode, userName }: AddFirstAdmin,
  now = new Date(),
): Promise<{ place: string; password: string }> {
  const site = await db.site.findFirst({
    where: { divisionCode, closedAt: null, level: { in: ["CITY", "CENTER"] } },
    select: { id: true, name: true, centerId: true },
  });
  if (!site) throw new AppError("NOT_FOUND");
  const { password, columns } = await drawPassword();
  const { mode } = await findSecurityPolicy(db, site.id);
  const names = { siteId: site.id, userName, name: userName };
  await changingAccounts(async (tx) => {
    const account = { ...names, ...firstAdminRoles(mode), ...NOT_ASKED };
    const staffId = await createAccount(tx, account, columns);
    const data = { siteId: site.id, isAdmin: account.isAdmin, isFirst: true };
    await recordChange(tx, SYSTEM, "accountAdd", { ...site, staffId }, data, now);
  });
  return { place: site.name, password };
}
