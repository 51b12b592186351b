import "server-only";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { invitationsTo, assignmentsOf } from "@/lib/orders/wishes/scope";
import type { Prisma } from "@/prisma/generated/client";
import { DAY_MS, later } from "@/lib/shared/days/durations";

/** How long an invitation stays visible after it was closed or expired. */
const PAST_VISIBLE_MS = 3 * DAY_MS;

/** Wishes with an open invitation of this volunteer, or with one closed or expired lately. */
export function invitedWishes(actor: VolunteerActor, now: Date): Prisma.WishWhereInput {
  const since = later(now, -PAST_VISIBLE_MS);
  const lately = { answeredAt: { gt: since }, ...invitationsTo(actor) };
  return {
    centerId: actor.centerId,
    OR: [
      {
        status: "DISPATCHED",
        invitations: { some: { status: "PENDING", ...invitationsTo(actor) } },
      },
      { status: "DISPATCHED", invitations: { some: { status: "EXPIRED", ...lately } } },
      {
        status: { in: ["ACCEPTED", "SUPPLIED", "IN_SERVICE", "SERVED"] },
        invitations: { some: { status: { in: ["CLOSED", "EXPIRED"] }, ...lately } },
        assignments: { none: { endedAt: null, ...assignmentsOf(actor) } },
      },
    ],
  };
}

type Invitation = { volunteerId: string | null; teamId: string | null };

/** Whether one of the pending invitations is to this volunteer, or to a team this volunteer leads. */
export function isInvited({ id, teamIds }: VolunteerActor, pending: Invitation[]): boolean {
  return pending.some(
    ({ volunteerId, teamId }) =>
      volunteerId === id || (teamId !== null && teamIds.includes(teamId)),
  );
}
