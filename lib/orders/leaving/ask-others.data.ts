import "server-only";
import { SYSTEM } from "@/lib/shared/auth/actor";
import { AppError } from "@/lib/shared/errors";
import type { Transaction } from "@/lib/shared/db/db";
import { inviteNext } from "@/lib/orders/dispatch/waves.server";
import { openWish } from "@/lib/orders/wishes/open-wish.data";
import type { Prisma } from "@/prisma/generated/client";

/** Closes the unanswered invitations of who leaves, and of teams that are closed. Returns whose wishes they were. */
export async function closeInvitationsOf(
  tx: Transaction,
  { volunteerId, teamIds }: { volunteerId: string; teamIds: string[] },
  now: Date,
): Promise<string[]> {
  const where: Prisma.InvitationWhereInput = {
    status: "PENDING",
    OR: [{ volunteerId }, { teamId: { in: teamIds } }],
  };
  const open = await tx.invitation.findMany({ where, select: { wishId: true } });
  await tx.invitation.updateMany({ where, data: { status: "CLOSED", answeredAt: now } });
  return [...new Set(open.map(({ wishId }) => wishId))];
}

/** Asks the next for each of these wishes whose invitations are all answered or closed: nobody has to wait for who has left. */
export async function askOthers(wishIds: string[], now: Date): Promise<void> {
  for (const wishId of wishIds) await askOthersFor(wishId, now);
}

async function askOthersFor(wishId: string, now: Date): Promise<void> {
  try {
    await openWish(SYSTEM, wishId, now, async (open) => {
      const { status, inOpenPool, invitedTeamIds, invitedVolunteerIds } = open.wish;
      const isAsked = invitedTeamIds.length + invitedVolunteerIds.length > 0;
      if (status === "DISPATCHED" && !inOpenPool && !isAsked) await inviteNext(open);
    });
  } catch (error) {
    // Somebody else has moved the wish on meanwhile.
    if (!(error instanceof AppError)) throw error;
  }
}
