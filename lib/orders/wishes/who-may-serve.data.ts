import "server-only";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { idsOfPerson } from "@/lib/shared/auth/same-person";
import { Prisma } from "@/prisma/generated/client";

/** Wishes that `barrierTo` does not keep this volunteer from. */
export function withoutBarrierTo(actor: VolunteerActor) {
  return {
    resident: { phone: { not: actor.phone } },
    NOT: { pastOwnerIds: { hasSome: idsOfPerson(actor) } },
  } satisfies Prisma.WishWhereInput;
}

/** Volunteers who can be asked at all. */
export const PRESENT_VOLUNTEER = { disabledAt: null } satisfies Prisma.VolunteerWhereInput;

/** Teams that can be asked at all. */
export const PRESENT_TEAM = {
  closedAt: null,
  leader: PRESENT_VOLUNTEER,
} satisfies Prisma.TeamWhereInput;

/** That a volunteer `v` is none of those, in SQL. */
export const VOLUNTEER_IS_GONE = Prisma.sql`(v."disabledAt" IS NOT NULL)`;

/** That a team `t` with its `leader` is none of those, in SQL. */
export const TEAM_IS_GONE = Prisma.sql`(t."closedAt" IS NOT NULL OR leader."disabledAt" IS NOT NULL)`;
