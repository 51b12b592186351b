import "server-only";
import { ACCOUNT_SELECT } from "@/lib/network/people/staff-select";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { matchVolunteer } from "@/lib/network/people/match-people.data";
import { staffOf, volunteersOf } from "@/lib/network/people/scope";

export { listStaff, type ListedStaff } from "@/lib/network/people/staff-list.data";
export {
  listVolunteers,
  listVolunteerRows,
  type ListedVolunteer,
} from "@/lib/network/people/volunteer-list.data";
export { findManyStaffPlaces, type ManyStaffPlaces } from "@/lib/network/people/many-accounts.data";

const MAX_FOUND = 20;

export type StaffAccount = NonNullable<Awaited<ReturnType<typeof findStaff>>>;

export function findStaff(actor: StaffActor, id: string) {
  return db.staff.findFirst({
    where: { id, ...staffOf(actor) },
    select: {
      ...ACCOUNT_SELECT,
      isVolunteer: true,
      volunteer: { select: { number: true } },
      createdAt: true,
      site: { select: { id: true, name: true } },
    },
  });
}

export type VolunteerOption = Awaited<ReturnType<typeof searchVolunteers>>[number];

/** The volunteers of the actor's subtree that match the search text; none without one. */
export async function searchVolunteers(actor: StaffActor, q: string | undefined) {
  if (!q) return [];
  return db.volunteer.findMany({
    where: { AND: [volunteersOf(actor), { disabledAt: null }, matchVolunteer(q)] },
    select: { id: true, name: true, number: true, homeSite: { select: { name: true } } },
    orderBy: { id: "desc" },
    take: MAX_FOUND,
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
