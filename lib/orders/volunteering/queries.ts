import "server-only";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { isInvited, invitedWishes } from "@/lib/orders/volunteering/invitations.server";
import { toCursorPage, cursorArgs } from "@/lib/shared/forms/paging";
import {
  PROFILE_SELECT,
  toProfile,
  type VolunteerProfile,
} from "@/lib/orders/volunteering/volunteer-profile.server";
import { toPastWish, type PastWish } from "@/lib/orders/volunteering/masked-wish.server";
import type { HistoryFilter, PoolFilter } from "@/lib/orders/volunteering/schema";
import {
  toInvitationView,
  SERVICE_SELECT,
  toService,
  WISH_SELECT,
  type InvitationView,
  type Service,
} from "@/lib/orders/volunteering/wish-view.server";
import { withoutBarrierTo } from "@/lib/orders/wishes/who-may-serve.data";
import { assignmentsOf, visibleTo } from "@/lib/orders/wishes/scope";
import { listHistory } from "@/lib/orders/volunteering/history.data";

export type { LedTeam } from "@/lib/orders/volunteering/volunteer-profile.server";
export type { PastWish } from "@/lib/orders/volunteering/masked-wish.server";
export type { InvitationView, Service } from "@/lib/orders/volunteering/wish-view.server";

const MAX_WISHES = 20;
const POOL_ROWS = 20;

/** Returns everything on /volunteer: invitations to answer, services to do, history. */
export async function findToday(actor: VolunteerActor, filter: HistoryFilter, now = new Date()) {
  const [profile, rows, services, history] = await Promise.all([
    findProfile(actor),
    listInvitations(actor, now),
    listServices(actor, now),
    listHistory(actor, filter),
  ]);
  const isOpen = ({ invitations }: (typeof rows)[number]) => isInvited(actor, invitations);
  return {
    invitations: rows.filter(isOpen).map((row) => toInvitationView(actor, profile, row, now)),
    past: rows
      .filter((row) => !isOpen(row))
      .map((row) => ({ ...toPastWish(row), isInPool: row.inOpenPool })),
    services,
    teams: profile.teams,
    history,
  };
}

export type Today = Awaited<ReturnType<typeof findToday>>;

/** One wish with what this volunteer may see of it now. */
export type WishPage =
  | { stage: "ASKED"; invitation: InvitationView }
  | { stage: "HELD"; service: Service; teams: VolunteerProfile["teams"] }
  | { stage: "PAST"; wish: PastWish };

export async function findWishPage(
  actor: VolunteerActor,
  wishId: string,
  now = new Date(),
): Promise<WishPage | null> {
  const [profile, row] = await Promise.all([
    findProfile(actor),
    db.wish.findFirst({ where: { id: wishId, AND: visibleTo(actor) }, select: SERVICE_SELECT }),
  ]);
  if (!row) return null;
  const isHeld = row.assignments.some(
    ({ team, seats }) =>
      team?.leaderId === actor.id || seats.some(({ volunteerId }) => volunteerId === actor.id),
  );
  if (isHeld) return { stage: "HELD", service: toService(actor, row, now), teams: profile.teams };
  const invitation = toInvitationView(actor, profile, row, now);
  const canAnswer = invitation.events.includes("accept") || invitation.events.includes("decline");
  return canAnswer ? { stage: "ASKED", invitation } : { stage: "PAST", wish: toPastWish(row) };
}

/** 抢单大厅: the wishes any eligible volunteer of the county may accept, newest first. */
export async function listPool(
  actor: VolunteerActor,
  { town, category, before }: PoolFilter,
  now = new Date(),
): Promise<{ invitations: InvitationView[]; next: string | null }> {
  const { where, ...page } = cursorArgs("createdAt", before, POOL_ROWS);
  const [profile, found] = await Promise.all([
    findProfile(actor),
    db.wish.findMany({
      where: {
        centerId: actor.centerId,
        inOpenPool: true,
        // Neither one's own wish nor a redo of one's own work.
        ...withoutBarrierTo(actor),
        ...(category && { categoryId: category }),
        ...(town && { site: { lineage: { has: town } } }),
        ...where,
      },
      select: { ...WISH_SELECT, createdAt: true },
      ...page,
    }),
  ]);
  const { rows, next } = toCursorPage(found, POOL_ROWS, ({ createdAt: at, id }) => ({ at, id }));
  return { invitations: rows.map((row) => toInvitationView(actor, profile, row, now)), next };
}

async function findProfile(actor: VolunteerActor): Promise<VolunteerProfile> {
  const where = { id: actor.id };
  return toProfile(await db.volunteer.findUniqueOrThrow({ where, select: PROFILE_SELECT }));
}

/** Wishes with an invitation to answer or a recently closed one. */
function listInvitations(actor: VolunteerActor, now: Date) {
  return db.wish.findMany({
    where: invitedWishes(actor, now),
    select: WISH_SELECT,
    // DISPATCHED stands before the others in the enum, URGENT after NORMAL.
    orderBy: [{ status: "asc" }, { urgency: "desc" }, { createdAt: "asc" }],
    take: 2 * MAX_WISHES,
  });
}

/** Accepted and unfinished services, those in progress first. */
async function listServices(actor: VolunteerActor, now: Date): Promise<Service[]> {
  const rows = await db.wish.findMany({
    where: {
      status: { in: ["ACCEPTED", "SUPPLIED", "IN_SERVICE"] },
      assignments: { some: { endedAt: null, ...assignmentsOf(actor) } },
    },
    select: SERVICE_SELECT,
    orderBy: [{ status: "desc" }, { changedAt: "asc" }],
    take: MAX_WISHES,
  });
  return rows.map((row) => toService(actor, row, now));
}
