import "server-only";
import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { changingAccounts, drawPassword, recordChange } from "@/lib/network/people/accounts.data";
import type { AddManyStaff, ManyStaffView } from "@/lib/network/people/schema";
import { workplacesOf } from "@/lib/network/people/scope";
import { MAX_IDS } from "@/lib/shared/forms/fields";
import { userNameFor } from "@/lib/network/people/user-name";
import { NOT_ASKED } from "@/lib/network/people/volunteer-link.data";
import { bareName } from "@/lib/network/sites/bare-name";

/** How many accounts are made at once: a county has fewer stations. */
export const MAX_ACCOUNTS = MAX_IDS;

/** What is shown once to who made many accounts. */
export type PlacePassword = { place: string; userName: string; password: string };

/**
 * Adds one account to each of these places that has none, with a generated password each, which is returned
 * this once and changed by its owner at the first sign-in. Throws NOT_FOUND for a place that is closed or
 * not the actor's.
 */
export async function addManyStaff(
  actor: Actor,
  { siteIds }: AddManyStaff,
  now = new Date(),
): Promise<PlacePassword[]> {
  const admin = ensureAllowed(actor, isCountyAdmin);
  const drawn = await drawPasswords(siteIds.length);
  return changingAccounts(async (tx) => {
    // Who presses twice, or two at once, wait here: the second finds the accounts of the first.
    await tx.$queryRaw`SELECT id FROM sites WHERE id = ANY (${siteIds}::uuid[]) ORDER BY id FOR UPDATE`;
    const places = await findPlaces(tx, admin, siteIds);
    if (places.length < siteIds.length) throw new AppError("NOT_FOUND");
    const without = places.filter(({ hasAccount }) => !hasAccount);
    const taken = await listUserNames(tx);
    const accounts = without.map((place, index) => {
      const userName = userNameFor(place, taken);
      taken.add(userName);
      return { place, userName, ...(drawn[index] ?? fail()) };
    });
    await writeAccounts(tx, admin, accounts, now);
    return accounts.map(({ place, userName, password }) => ({
      ...{ place: place.name, userName, password },
    }));
  });
}

type NewStaff = {
  place: FoundPlace;
  userName: string;
  columns: Awaited<ReturnType<typeof drawPassword>>["columns"];
};

async function writeAccounts(tx: Transaction, admin: StaffActor, accounts: NewStaff[], at: Date) {
  const rows = await tx.staff.createManyAndReturn({
    data: accounts.map(({ place, userName, columns }) => ({
      ...{ ...columns, ...NOT_ASKED, userName, siteId: place.id },
      name: bareName(place.name).slice(0, 30),
    })),
    select: { id: true, siteId: true },
  });
  const { centerId } = admin;
  for (const { id: staffId, siteId } of rows) {
    const data = { siteId, isAdmin: false, isFirst: false };
    await recordChange(tx, admin, "accountAdd", { id: siteId, centerId, staffId }, data, at);
  }
}

/** Hashing takes a twentieth of a second each, so it is done before anything is locked. */
async function drawPasswords(count: number) {
  const drawn = [];
  for (let index = 0; index < count; index += 4) {
    const some = Array.from({ length: Math.min(4, count - index) }, () => drawPassword());
    drawn.push(...(await Promise.all(some)));
  }
  return drawn;
}

function fail(): never {
  throw new Error("fewer passwords than places");
}

type FoundPlace = Awaited<ReturnType<typeof findPlaces>>[number];

/** The open places among these that the actor may add staff to. */
async function findPlaces(tx: Transaction, admin: StaffActor, ids: string[]) {
  const places = await tx.site.findMany({
    where: { AND: [workplacesOf(admin), { id: { in: ids }, closedAt: null }] },
    select: {
      ...{ id: true, name: true, initials: true, divisionCode: true },
      _count: { select: { staff: { where: { disabledAt: null } } } },
    },
    orderBy: [{ divisionCode: "asc" }, { id: "asc" }],
  });
  return places.map(({ _count, ...place }) => ({ ...place, hasAccount: _count.staff > 0 }));
}

async function listUserNames(tx: Transaction): Promise<Set<string>> {
  const staff = await tx.staff.findMany({ select: { userName: true } });
  return new Set(staff.map(({ userName }) => userName));
}

export type ManyStaffPlaces = Awaited<ReturnType<typeof findManyStaffPlaces>>;

/**
 * The places of a preview: those ticked, or the 站 below a place. `without` have no account, at most
 * MAX_ACCOUNTS of them; the others are left out.
 */
export async function findManyStaffPlaces(admin: StaffActor, { site, below }: ManyStaffView) {
  const ids = below ? await listStations(admin, below) : site;
  const places = await findPlaces(db, admin, ids);
  const without = places.filter(({ hasAccount }) => !hasAccount);
  return {
    without: without.slice(0, MAX_ACCOUNTS),
    more: Math.max(0, without.length - MAX_ACCOUNTS),
    having: places.length - without.length,
  };
}

async function listStations(admin: StaffActor, below: string): Promise<string[]> {
  const stations = await db.site.findMany({
    where: { AND: [workplacesOf(admin), { level: "VILLAGE", lineage: { has: below } }] },
    select: { id: true },
  });
  return stations.map(({ id }) => id);
}
