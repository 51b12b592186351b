import "server-only";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { isInvited, invitedWishes } from "@/lib/orders/volunteering/invitations.server";
import {
  PROFILE_SELECT,
  toProfile,
  type VolunteerProfile,
} from "@/lib/orders/volunteering/volunteer-profile.server";
import { toPastWish, type PastWish } from "@/lib/orders/volunteering/masked-wish.server";
import type { HistoryFilter } from "@/lib/orders/volunteering/schema";
import {
  toInvitationView,
  SERVICE_SELECT,
  toService,
  WISH_SELECT,
  type InvitationView,
  type Service,
} from "@/lib/orders/volunteering/wish-view.server";
import { undoableSince } from "@/lib/orders/wishes/undo-window";
import { assignmentsOf, invitationsTo, visibleTo } from "@/lib/orders/wishes/scope";
import { findHours } from "@/lib/orders/volunteering/hours.data";
import { listHistory } from "@/lib/orders/volunteering/history.data";

export type { LedTeam } from "@/lib/orders/volunteering/volunteer-profile.server";
export type { PastWish } from "@/lib/orders/volunteering/masked-wish.server";
export type { InvitationView, Service } from "@/lib/orders/volunteering/wish-view.server";

const MAX_WISHES = 20;

/** Returns everything on /volunteer: invitations to answer, services to do, history. */
export async function findToday(actor: VolunteerActor, filter: HistoryFilter, now = new Date()) {
  const [profile, rows, held, history, hours] = await Promise.all([
    findProfile(actor),
    listInvitations(actor, now),
    listHeld(actor, now),
    listHistory(actor, filter),
    findHours(actor, now),
  ]);
  const isOpen = ({ invitations }: (typeof rows)[number]) => isInvited(actor, invitations);
  return {
    invitations: rows.filter(isOpen).map((row) => toInvitationView(actor, profile, row, now)),
    past: rows
      .filter((row) => !isOpen(row))
      .map((row) => ({ ...toPastWish(row), isInPool: row.inOpenPool })),
    services: held.map((row) => toService(actor, profile, row, now)),
    number: profile.number,
    teams: profile.teams,
    hours,
    history,
  };
}

export type Today = Awaited<ReturnType<typeof findToday>>;

/** One wish with what this volunteer may see of it now. */
export type WishPage =
  | { stage: "ASKED"; invitation: InvitationView }
  | { stage: "HELD"; service: Service; teams: VolunteerProfile["teams"] }
  | { stage: "PAST"; wish: PastWish; answer: OwnAnswer };

/** What the volunteer answered in this round, if they were asked: with or without a reason. */
export type OwnAnswer = "DECLINED" | "EXPLAINED" | null;

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
  if (isHeld)
    return { stage: "HELD", service: toService(actor, profile, row, now), teams: profile.teams };
  const invitation = toInvitationView(actor, profile, row, now);
  const canAnswer = invitation.events.includes("accept") || invitation.events.includes("decline");
  if (canAnswer) return { stage: "ASKED", invitation };
  return { stage: "PAST", wish: toPastWish(row), answer: await findAnswer(actor, row) };
}

async function findAnswer(
  actor: VolunteerActor,
  { id: wishId, round }: { id: string; round: number },
): Promise<OwnAnswer> {
  const declined = await db.invitation.findFirst({
    where: { wishId, round, status: "DECLINED", ...invitationsTo(actor) },
    select: { reasonSealed: true },
    orderBy: { invitedAt: "desc" },
  });
  if (!declined) return null;
  return declined.reasonSealed ? "EXPLAINED" : "DECLINED";
}

/** What suits a volunteer, the teams they lead, and where they live. */
export async function findProfile(actor: VolunteerActor): Promise<VolunteerProfile> {
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

/** Accepted and unfinished services, and those whose check-out can still be undone; the latest status first. */
function listHeld(actor: VolunteerActor, now: Date) {
  return db.wish.findMany({
    where: {
      OR: [
        {
          status: { in: ["ACCEPTED", "SUPPLIED", "IN_SERVICE"] },
          assignments: { some: { endedAt: null, ...assignmentsOf(actor) } },
        },
        {
          status: "SERVED",
          assignments: {
            some: { endedAt: null, pressedById: actor.id, pressedAt: { gt: undoableSince(now) } },
          },
        },
      ],
    },
    select: SERVICE_SELECT,
    orderBy: [{ status: "desc" }, { changedAt: "asc" }],
    take: MAX_WISHES,
  });
}
