import "server-only";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { askedOf, takenBy } from "@/lib/orders/wishes/scope";
import type { Prisma } from "@/prisma/generated/client";
import { DAY_MS, later } from "@/lib/shared/days/durations";

/** How long a letter still lies there that somebody else answered first, or nobody in time. */
const PAST_SHOWN_MS = 3 * DAY_MS;

/** Asked and not answered; besides what others took lately, and what was not answered in time. */
export function lettersOf(actor: VolunteerActor, now: Date): Prisma.WishWhereInput {
  const since = later(now, -PAST_SHOWN_MS);
  const lately = { answeredAt: { gt: since }, ...askedOf(actor) };
  return {
    centerId: actor.centerId,
    OR: [
      { status: "DISPATCHED", invitations: { some: { status: "PENDING", ...askedOf(actor) } } },
      { status: "DISPATCHED", invitations: { some: { status: "EXPIRED", ...lately } } },
      {
        status: { in: ["ACCEPTED", "SUPPLIED", "IN_SERVICE", "SERVED"] },
        invitations: { some: { status: { in: ["CLOSED", "EXPIRED"] }, ...lately } },
        assignments: { none: { endedAt: null, ...takenBy(actor) } },
      },
    ],
  };
}

type Invitation = { volunteerId: string | null; teamId: string | null };

/** Whether one of the invitations that nobody has answered is this volunteer's, or to a team this volunteer leads. */
export function isAsked({ id, teamIds }: VolunteerActor, pending: Invitation[]): boolean {
  return pending.some(
    ({ volunteerId, teamId }) =>
      volunteerId === id || (teamId !== null && teamIds.includes(teamId)),
  );
}
