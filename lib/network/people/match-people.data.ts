import "server-only";
import { escapeLike } from "@/lib/shared/db/like";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import type { Prisma } from "@/prisma/generated/client";

export function matchStaff(q: string): Prisma.StaffWhereInput {
  return {
    OR: [
      { name: { contains: escapeLike(q) } },
      { userName: { contains: escapeLike(q.toLowerCase()) } },
      { site: { name: { contains: escapeLike(q) } } },
    ],
  };
}

/** Matches a phone in full only, so that nobody's number can be guessed digit by digit. */
export function matchVolunteer(q: string): Prisma.VolunteerWhereInput {
  const number = { equals: escapeLike(q), mode: "insensitive" } as const;
  return { OR: [{ name: { contains: escapeLike(q) } }, { number }, { phoneToken: phoneToken(q) }] };
}
