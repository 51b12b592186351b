import "server-only";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { idsOfPerson } from "@/lib/shared/auth/same-person";
import { Prisma } from "@/prisma/generated/client";

/** Wishes to which this volunteer has no `Barrier`. */
export function withoutBarrierTo(actor: VolunteerActor) {
  return {
    NOT: [
      { pastOwnerIds: { hasSome: idsOfPerson(actor) } },
      // Without a phone nobody can be the resident; an erased resident has none either.
      ...(actor.phoneToken ? [{ resident: { phoneToken: actor.phoneToken } }] : []),
    ],
  } satisfies Prisma.WishWhereInput;
}

/** Active volunteers. */
export const PRESENT_VOLUNTEER = { disabledAt: null } satisfies Prisma.VolunteerWhereInput;

/** Open teams with an active leader. */
export const PRESENT_TEAM = {
  closedAt: null,
  leader: PRESENT_VOLUNTEER,
} satisfies Prisma.TeamWhereInput;

/** In SQL: the volunteer `v` is disabled. */
export const VOLUNTEER_IS_GONE = Prisma.sql`(v."disabledAt" IS NOT NULL)`;

/** In SQL: the team `t` is closed or its `leader` disabled. */
export const TEAM_IS_GONE = Prisma.sql`(t."closedAt" IS NOT NULL OR leader."disabledAt" IS NOT NULL)`;
