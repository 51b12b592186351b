import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { staffOf, volunteersOf } from "@/lib/network/people/scope";
import { teamsOf } from "@/lib/network/teams/scope";
import { waitingAt } from "@/lib/orders/leaving/empty-unit.data";
import { heldBy } from "@/lib/orders/leaving/holdings.data";
import { fateOf } from "@/lib/orders/leaving/what-becomes";
import { findAnsweringUnit } from "@/lib/orders/wishes/answering-unit.data";
import type { Prisma } from "@/prisma/generated/client";

export type Leaving = NonNullable<Awaited<ReturnType<typeof findInHand>>>;
export type Holding = Leaving["holdings"][number];

/**
 * What an active volunteer of the actor's subtree has in hand: wishes, with what becomes of each while
 * their teams go on, and teams with those who could lead them. Null for any other volunteer.
 */
export function findLeaving(actor: StaffActor, volunteerId: string) {
  return findInHand(volunteerId, volunteersOf(actor));
}

/** The same of a volunteer among these. */
export async function findInHand(volunteerId: string, among: Prisma.VolunteerWhereInput) {
  const volunteer = await db.volunteer.findFirst({
    where: { AND: [{ id: volunteerId, disabledAt: null }, among] },
    select: {
      id: true,
      name: true,
      number: true,
      leads: { where: { closedAt: null }, select: LED_SELECT, orderBy: { id: "asc" } },
    },
  });
  if (!volunteer) return null;
  const { leads, ...person } = volunteer;
  const teams = leads.map(({ members, ...team }) => ({
    ...team,
    members: members
      .map((member) => member.volunteer)
      .filter(({ id, disabledAt }) => id !== volunteerId && disabledAt === null),
  }));
  const rows = await db.wish.findMany({
    where: heldBy({ volunteerId }),
    select: HELD_SELECT,
    orderBy: { id: "asc" },
  });
  const holdings = rows.map(({ assignments: [assignment], ...wish }) => {
    const volunteerIds = assignment?.seats.map((seat) => seat.volunteerId) ?? [];
    const held = { status: wish.status, teamId: assignment?.teamId ?? null, volunteerIds };
    const team = assignment?.team?.name ?? null;
    return { ...wish, team, fate: fateOf(held, volunteerId, false) };
  });
  return { person, teams, holdings };
}

/** For each member of a team of the actor's subtree the number of wishes for which they are named. */
export async function countSeats(actor: StaffActor, teamId: string): Promise<Map<string, number>> {
  const seats = await db.seat.groupBy({
    by: ["volunteerId"],
    where: {
      assignment: {
        ...{ teamId, endedAt: null, team: teamsOf(actor) },
        wish: { status: { in: ["ACCEPTED", "SUPPLIED", "IN_SERVICE"] } },
      },
    },
    _count: true,
  });
  return new Map(seats.map(({ volunteerId, _count }) => [volunteerId, _count]));
}

/**
 * Where the waiting wishes of a unit go when this account of the actor's staff is disabled, and how many;
 * null if others work for the unit, if nothing waits, or if there is nobody above.
 */
export async function findUnitLeft(actor: StaffActor, staffId: string) {
  const staff = await db.staff.findFirst({
    where: { AND: [{ id: staffId, disabledAt: null }, staffOf(actor)] },
    select: {
      siteId: true,
      site: { select: { parentId: true, _count: { select: { staff: { where: STILL_HERE } } } } },
    },
  });
  if (!staff?.site.parentId || staff.site._count.staff > 1) return null;
  const waiting = await db.wish.count({ where: waitingAt(staff.siteId) });
  const unitId = waiting > 0 ? await findAnsweringUnit(db, staff.site.parentId) : null;
  if (unitId === null) return null;
  const unit = await db.site.findUniqueOrThrow({ where: { id: unitId }, select: { name: true } });
  return { waiting, unit: unit.name };
}

const STILL_HERE = { disabledAt: null } satisfies Prisma.StaffWhereInput;

const MAX_MEMBERS = 200;

const LED_SELECT = {
  id: true,
  name: true,
  members: {
    select: { volunteer: { select: { id: true, name: true, number: true, disabledAt: true } } },
    orderBy: [{ joinedAt: "asc" }, { volunteerId: "asc" }],
    take: MAX_MEMBERS,
  },
} as const satisfies Prisma.TeamSelect;

/** Nothing of the resident: whoever administers the volunteer need not see the wish. */
const HELD_SELECT = {
  id: true,
  status: true,
  category: { select: { name: true, nameEn: true } },
  site: { select: { name: true } },
  assignments: {
    where: { endedAt: null },
    select: {
      teamId: true,
      team: { select: { name: true } },
      seats: { select: { volunteerId: true } },
    },
  },
} as const satisfies Prisma.WishSelect;
