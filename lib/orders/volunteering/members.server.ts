import "server-only";
import { AppError } from "@/lib/shared/errors";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";

/** Who goes belongs to the team, may serve, and is neither the asker nor somebody of an earlier round. */
export async function requireMembers(
  { tx, wish }: OpenWish,
  teamId: string,
  volunteerIds: string[],
) {
  const members = await tx.volunteer.findMany({
    where: {
      id: { in: volunteerIds },
      disabledAt: null,
      OR: [{ memberships: { some: { teamId } } }, { leads: { some: { id: teamId } } }],
    },
    select: { id: true, phone: true },
  });
  if (members.length < new Set(volunteerIds).size) throw new AppError("NOT_A_MEMBER");
  if (members.some(({ phone }) => phone === wish.residentPhone)) throw new AppError("SELF");
  if (members.some(({ id }) => wish.pastOwnerIds.includes(id))) throw new AppError("PAST_OWNER");
}
