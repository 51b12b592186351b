import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAdmin, isAnyAdmin, isCountyAdmin } from "@/lib/shared/auth/admin";
import { endSessions } from "@/lib/shared/auth/end-sessions.data";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import {
  changeAccount,
  changingAccounts,
  createAccount,
  drawPassword,
  recordChange,
  requireAccount,
  reviveVolunteer,
  type NewPassword,
} from "@/lib/network/people/accounts.data";
import { findFirstAdmin } from "@/lib/network/people/first-admin.data";
import { mayResetPassword } from "@/lib/network/people/policy";
import type {
  AddStaff,
  EditStaff,
  LinkVolunteer,
  StaffId,
  VolunteerId,
} from "@/lib/network/people/schema";
import { workplacesOf } from "@/lib/network/people/scope";
import { findLink, type Workplace } from "@/lib/network/people/volunteer-link.data";
import { sitesOf } from "@/lib/network/sites/scope";
import type { Prisma } from "@/prisma/generated/client";

export { addManyStaff } from "@/lib/network/people/many-accounts.data";
export { changePhoneByStaff } from "@/lib/network/people/volunteer-phone.data";

/**
 * Adds an account with a generated password, which is returned this once. A city adds to its own office,
 * and to a centre its first administrator.
 */
export async function addStaff(
  actor: Actor,
  { isVolunteer, volunteer, ...given }: AddStaff,
  now = new Date(),
): Promise<NewPassword> {
  const admin = ensureAdmin(actor);
  const place = await requirePlace(given.siteId, sitesOf(admin));
  const link = await findLink(place, { isVolunteer, volunteer });
  const { password, columns } = await drawPassword();
  const add = async (tx: Transaction) => {
    const first = await findFirstAdmin(tx, admin, place.id);
    const account = { ...given, ...link, ...first };
    const staffId = await createAccount(tx, account, columns);
    const data = { siteId: place.id, isAdmin: account.isAdmin, isFirst: first !== null };
    await recordChange(tx, admin, "accountAdd", { ...place, staffId }, data, now);
    return staffId;
  };
  const id = await changingAccounts(add, link);
  return { id, userName: given.userName, password };
}

/** Changes name, place and rights, effective at the next request of that person. */
export async function editStaff(
  actor: Actor,
  { staffId, ...account }: EditStaff,
  now = new Date(),
): Promise<void> {
  const admin = ensureAdmin(actor);
  await requirePlace(account.siteId, workplacesOf(admin));
  await changeAccount(admin, staffId, account, async (tx, { isAdmin, site }) => {
    if (isAdmin === account.isAdmin) return;
    const data = { before: { isAdmin }, after: { isAdmin: account.isAdmin } };
    await recordChange(tx, admin, "roleChange", { ...site, staffId }, data, now);
  });
}

/** Sets or corrects whether this person is a volunteer too, and which one. Throws VOLUNTEER_LINKED or VOLUNTEER_UNKNOWN. */
export async function linkVolunteer(
  actor: Actor,
  { staffId, ...answer }: LinkVolunteer,
): Promise<void> {
  const admin = ensureAdmin(actor);
  const { site } = await requireAccount(db, admin, staffId);
  const link = await findLink(site, answer);
  await changeAccount(admin, staffId, link, () => Promise.resolve(), link);
}

/** Gives an account a generated password, which is returned this once, and ends all its sessions. */
export async function resetPassword(
  actor: Actor,
  { staffId }: StaffId,
  now = new Date(),
): Promise<NewPassword> {
  const staff = ensureAllowed(actor, isAnyAdmin);
  const { password, columns } = await drawPassword();
  return changingAccounts(async (tx) => {
    const account = await requireAccount(tx, staff, staffId);
    if (!mayResetPassword(staff, account)) throw new AppError("FORBIDDEN");
    const data = { ...columns, passwordChangedAt: now };
    await tx.staff.update({ where: { id: staffId }, data, select: { id: true } });
    await endSessions(tx, { staffId }, "PASSWORD_RESET", now);
    await recordChange(tx, staff, "passwordReset", { ...account.site, staffId }, {}, now);
    return { id: staffId, userName: account.userName, password };
  });
}

export async function enableStaff(
  actor: Actor,
  { staffId }: StaffId,
  now = new Date(),
): Promise<void> {
  const admin = ensureAdmin(actor);
  await changeAccount(admin, staffId, { disabledAt: null }, (tx, { site }) =>
    recordChange(tx, admin, "accountEnable", { ...site, staffId }, {}, now),
  );
}

export async function enableVolunteer(
  actor: Actor,
  { volunteerId }: VolunteerId,
  now = new Date(),
): Promise<void> {
  await reviveVolunteer(ensureAllowed(actor, isCountyAdmin), volunteerId, now);
}

async function requirePlace(id: string, within: Prisma.SiteWhereInput): Promise<Workplace> {
  const place = await db.site.findFirst({
    where: { AND: [{ id, closedAt: null }, within] },
    select: { id: true, centerId: true },
  });
  if (!place) throw new AppError("NOT_FOUND");
  return place;
}
