import "server-only";
import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { ensureAdmin, isCountyAdmin } from "@/lib/shared/auth/admin";
import { hashPassword } from "@/lib/shared/sign-in/password.server";
import { db } from "@/lib/shared/db/db";
import { isUniqueViolation } from "@/lib/shared/db/db-errors";
import { AppError } from "@/lib/shared/errors";
import { mayChangeAccount } from "@/lib/network/people/policy";
import type {
  AddFirstAdmin,
  AddStaff,
  EditStaff,
  LinkVolunteer,
  ResetPassword,
  StaffId,
  VolunteerAnswer,
  VolunteerId,
} from "@/lib/network/people/schema";
import { staffOf, volunteersOf } from "@/lib/network/people/scope";
import {
  findLink,
  isVolunteerLinked,
  isLinkValidAt,
  NOT_ASKED,
  type VolunteerLink,
  type Workplace,
} from "@/lib/network/people/volunteer-link.data";
import { sitesOf } from "@/lib/network/sites/scope";
import type { Prisma } from "@/prisma/generated/client";

export async function addStaff(
  actor: Actor,
  { isVolunteer, volunteer, ...account }: AddStaff,
): Promise<string> {
  const place = await requireOpenPlace(ensureAdmin(actor), account.siteId);
  return createStaff({ ...account, ...(await findLink(place, { isVolunteer, volunteer })) });
}

/** Adds the first administrator, from the command line only. Returns the name of the place. Throws NOT_FOUND. */
export async function addFirstAdmin({
  divisionCode,
  userName,
  newPassword,
}: AddFirstAdmin): Promise<string> {
  const site = await db.site.findFirst({
    where: { divisionCode, closedAt: null, level: { in: ["CITY", "CENTER"] } },
    select: { id: true, name: true },
  });
  if (!site) throw new AppError("NOT_FOUND");
  const account = { siteId: site.id, userName, name: userName, isAdmin: true, newPassword };
  await createStaff({ ...account, ...NOT_ASKED });
  return site.name;
}

/**
 * Changes name, place and rights, effective at the next request of that person. A person who moves to
 * another county is asked again whether they are a volunteer there.
 */
export async function editStaff(actor: Actor, { staffId, ...account }: EditStaff): Promise<void> {
  const admin = ensureAdmin(actor);
  const place = await requireOpenPlace(admin, account.siteId);
  const link = (await isLinkValidAt(staffId, place)) ? {} : NOT_ASKED;
  await changeAccount(admin, staffId, { ...account, ...link });
}

/** Sets or corrects whether this person is a volunteer too, and which one. Throws VOLUNTEER_LINKED or VOLUNTEER_UNKNOWN. */
export async function linkVolunteer(
  actor: Actor,
  { staffId, ...answer }: LinkVolunteer,
): Promise<void> {
  const admin = ensureAdmin(actor);
  const staff = await db.staff.findFirst({
    where: { id: staffId, ...staffOf(admin) },
    select: { site: { select: { id: true, centerId: true } } },
  });
  if (!staff) throw new AppError("NOT_FOUND");
  try {
    await changeAccount(admin, staffId, await findLink(staff.site, answer));
  } catch (error) {
    throw isUniqueViolation(error) ? alreadyLinked() : error;
  }
}

const alreadyLinked = () => new AppError("VOLUNTEER_LINKED", {}, "volunteer");

/** Sets a new password and ends all sessions of that person. */
export async function resetPassword(
  actor: Actor,
  { staffId, newPassword }: ResetPassword,
): Promise<void> {
  const admin = ensureAdmin(actor);
  const passwordHash = await hashPassword(newPassword);
  const { count } = await db.staff.updateMany({
    where: { id: staffId, ...staffOf(admin) },
    data: { passwordHash, ...END_SESSIONS },
  });
  if (count === 0) throw new AppError("NOT_FOUND");
}

export async function disableStaff(
  actor: Actor,
  { staffId }: StaffId,
  now = new Date(),
): Promise<void> {
  await changeAccount(ensureAdmin(actor), staffId, { disabledAt: now, ...END_SESSIONS });
}

export async function enableStaff(actor: Actor, { staffId }: StaffId): Promise<void> {
  await changeAccount(ensureAdmin(actor), staffId, { disabledAt: null });
}

export async function disableVolunteer(
  actor: Actor,
  { volunteerId }: VolunteerId,
  now = new Date(),
): Promise<void> {
  await changeVolunteer(actor, volunteerId, { disabledAt: now, ...END_SESSIONS });
}

export async function enableVolunteer(actor: Actor, { volunteerId }: VolunteerId): Promise<void> {
  await changeVolunteer(actor, volunteerId, { disabledAt: null });
}

type NewAccount = Omit<AddStaff, keyof VolunteerAnswer> & VolunteerLink;

async function createStaff({ newPassword, ...account }: NewAccount): Promise<string> {
  const passwordHash = await hashPassword(newPassword);
  try {
    const { id } = await db.staff.create({
      data: { ...account, passwordHash },
      select: { id: true },
    });
    return id;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw (await isVolunteerLinked(account)) ? alreadyLinked() : new AppError("USER_NAME_TAKEN");
  }
}

const END_SESSIONS = { sessionVersion: { increment: 1 } };

async function changeAccount(
  admin: StaffActor,
  staffId: string,
  data: Prisma.StaffUncheckedUpdateManyInput,
) {
  if (!mayChangeAccount(admin, staffId)) throw new AppError("OWN_ACCOUNT");
  const { count } = await db.staff.updateMany({ where: { id: staffId, ...staffOf(admin) }, data });
  if (count === 0) throw new AppError("NOT_FOUND");
}

async function changeVolunteer(
  actor: Actor,
  id: string,
  data: Prisma.VolunteerUncheckedUpdateManyInput,
) {
  if (!isCountyAdmin(actor)) throw new AppError("FORBIDDEN");
  const { count } = await db.volunteer.updateMany({ where: { id, ...volunteersOf(actor) }, data });
  if (count === 0) throw new AppError("NOT_FOUND");
}

async function requireOpenPlace(admin: StaffActor, siteId: string): Promise<Workplace> {
  const place = await db.site.findFirst({
    where: { id: siteId, closedAt: null, ...sitesOf(admin) },
    select: { id: true, centerId: true },
  });
  if (!place) throw new AppError("NOT_FOUND");
  return place;
}
