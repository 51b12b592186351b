import "server-only";
import { Prisma } from "@/prisma/generated/client";

/** Wishes that `barrierTo` does not keep this volunteer from. */
export function withoutBarrierTo({ id, phone }: { id: string; phone: string }) {
  return {
    resident: { phone: { not: phone } },
    NOT: { pastOwnerIds: { has: id } },
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
