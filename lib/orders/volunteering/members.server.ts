import "server-only";
import { AppError } from "@/lib/shared/errors";
import { volunteerParty, firstBarrier } from "@/lib/orders/wishes/who-may-serve";
import { PRESENT_VOLUNTEER } from "@/lib/orders/wishes/who-may-serve.data";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";

/**
 * Throws NOT_A_MEMBER unless all volunteers are active members of the team, SELF or PAST_OWNER if one
 * of them may not serve the wish.
 */
export async function requireMembers(
  { tx, wish }: OpenWish,
  teamId: string,
  volunteerIds: string[],
) {
  const members = await tx.volunteer.findMany({
    where: {
      id: { in: volunteerIds },
      ...PRESENT_VOLUNTEER,
      OR: [{ memberships: { some: { teamId } } }, { leads: { some: { id: teamId } } }],
    },
    select: { id: true, phoneToken: true },
  });
  if (members.length < new Set(volunteerIds).size) throw new AppError("NOT_A_MEMBER");
  const barrier = firstBarrier(members.map(volunteerParty), wish);
  if (barrier) throw new AppError(barrier);
}
