import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { escapeLike } from "@/lib/shared/db/like";
import { toPage, pageArgs } from "@/lib/shared/forms/paging";
import { maskPhone } from "@/lib/shared/sms/mask-phone";
import { openVolunteerPhone } from "@/lib/network/people/sealed-volunteer.server";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import type { PeopleFilter } from "@/lib/network/people/schema";
import { staffOf, volunteersOf } from "@/lib/network/people/scope";
import type { Prisma } from "@/prisma/generated/client";

export { findManyStaffPlaces, type ManyStaffPlaces } from "@/lib/network/people/many-accounts.data";

const ROWS_PER_PAGE = 20;

export type ListedStaff = Awaited<ReturnType<typeof listStaff>>["people"][number];

/** The staff of the actor's subtree, newest first. */
export async function listStaff(actor: StaffActor, { q, page }: PeopleFilter) {
  const found = await db.staff.findMany({
    where: {
      AND: [staffOf(actor), q ? matchStaff(q) : {}],
    },
    select: {
      id: true,
      name: true,
      userName: true,
      isAdmin: true,
      isVolunteer: true,
      volunteer: { select: { number: true } },
      disabledAt: true,
      site: { select: { name: true } },
    },
    orderBy: { id: "desc" },
    ...pageArgs(page, ROWS_PER_PAGE),
  });
  const { rows: people, ...place } = toPage(found, page, ROWS_PER_PAGE);
  return { people, ...place };
}

export type StaffAccount = NonNullable<Awaited<ReturnType<typeof findStaff>>>;

export function findStaff(actor: StaffActor, id: string) {
  return db.staff.findFirst({
    where: { id, ...staffOf(actor) },
    select: {
      id: true,
      name: true,
      userName: true,
      isAdmin: true,
      isSecurityAdmin: true,
      isAuditAdmin: true,
      isVolunteer: true,
      volunteer: { select: { number: true } },
      disabledAt: true,
      createdAt: true,
      site: { select: { id: true, name: true } },
    },
  });
}

export type ListedVolunteer = Awaited<ReturnType<typeof listVolunteers>>["people"][number];

/** The volunteers of the actor's subtree with masked phones, newest first. */
export async function listVolunteers(actor: StaffActor, { q, page }: PeopleFilter) {
  const found = await db.volunteer.findMany({
    where: {
      AND: [volunteersOf(actor), q ? matchVolunteer(q) : {}],
    },
    select: {
      id: true,
      name: true,
      number: true,
      personKey: true,
      phoneSealed: true,
      disabledAt: true,
      homeSite: { select: { name: true } },
      categories: { select: { category: { select: { name: true, nameEn: true } } } },
    },
    orderBy: { id: "desc" },
    ...pageArgs(page, ROWS_PER_PAGE),
  });
  const { rows: people, ...place } = toPage(found, page, ROWS_PER_PAGE);
  const masked = people.map(({ personKey, phoneSealed, homeSite, categories, ...person }) => ({
    ...person,
    phone: maskPhone(openVolunteerPhone({ id: person.id, personKey, phoneSealed }) ?? ""),
    home: homeSite.name,
    categories: categories.map(({ category }) => category),
  }));
  return { people: masked, ...place };
}

export type VolunteerOption = Awaited<ReturnType<typeof searchVolunteers>>[number];

/** The volunteers of the actor's subtree that match the search text; none without one. */
export async function searchVolunteers(actor: StaffActor, q: string | undefined) {
  if (!q) return [];
  return db.volunteer.findMany({
    where: { AND: [volunteersOf(actor), { disabledAt: null }, matchVolunteer(q)] },
    select: { id: true, name: true, number: true, homeSite: { select: { name: true } } },
    orderBy: { id: "desc" },
    take: ROWS_PER_PAGE,
  });
}

/** The volunteer chosen from a search; null without an id or outside of the actor's subtree. */
export async function findChosenVolunteer(actor: StaffActor, id: string | undefined) {
  if (!id) return null;
  return db.volunteer.findFirst({
    where: { id, disabledAt: null, ...volunteersOf(actor) },
    select: { id: true, name: true, number: true },
  });
}

function matchStaff(q: string): Prisma.StaffWhereInput {
  return {
    OR: [
      { name: { contains: escapeLike(q) } },
      { userName: { contains: escapeLike(q.toLowerCase()) } },
      { site: { name: { contains: escapeLike(q) } } },
    ],
  };
}

/** Matches a phone in full only, so that nobody's number can be guessed digit by digit. */
function matchVolunteer(q: string): Prisma.VolunteerWhereInput {
  const number = { equals: escapeLike(q), mode: "insensitive" } as const;
  return { OR: [{ name: { contains: escapeLike(q) } }, { number }, { phoneToken: phoneToken(q) }] };
}
