import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { residentOf, sealReason } from "@/lib/orders/wishes/sealed-wish.server";
import { inviteNext } from "@/lib/orders/dispatch/waves.server";
import { AppError } from "@/lib/shared/errors";
import { invitationsTo } from "@/lib/orders/wishes/scope";
import { openWish } from "@/lib/orders/wishes/open-wish.data";
import { NO_HANDLER, undoDispatch } from "@/lib/orders/wishes/round.server";
import { isVolunteer, refusalToTake } from "@/lib/orders/volunteering/policy";
import { NOBODY, requireMembers, requireTakers } from "@/lib/orders/volunteering/members.server";
import type {
  AcceptWish,
  Appoint,
  DeclineWish,
  ExplainDecline,
  ReleaseWish,
  StepBack,
} from "@/lib/orders/volunteering/schema";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { takeAssignment } from "@/lib/orders/volunteering/take-assignment.server";

export { undoAccept } from "@/lib/orders/volunteering/undo-accept.data";

/** 接单 or 抢单: of all who press at once, one wins. A leader accepts for a team and names the attendees. */
export function acceptWish(
  actor: Actor,
  { wishId, teamId, volunteerIds }: AcceptWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    const volunteer = ensureAllowed(actor, isVolunteer);
    const attendeeIds = teamId ? volunteerIds : [volunteer.id];
    const reason = refusalToTake(volunteer, open.wish, teamId);
    if (reason) throw new AppError(reason);
    await requireTakers(open, volunteer.id, attendeeIds, teamId);
    await open.advance("accept", {
      changes: { inOpenPool: false },
      data: { team: teamId ?? null, volunteers: attendeeIds, wasInPool: open.wish.inOpenPool },
    });
    await takeAssignment(open, volunteer, teamId, attendeeIds);
  });
}

/** Says afterwards why an invitation was declined; nobody has to. */
export async function explainDecline(
  actor: Actor,
  { wishId, reason }: ExplainDecline,
  now = new Date(),
): Promise<void> {
  await openWish(actor, wishId, now, async ({ tx, wish }) => {
    const volunteer = ensureAllowed(actor, isVolunteer);
    const { count } = await tx.invitation.updateMany({
      where: {
        ...{ wishId, round: wish.round, status: "DECLINED", reasonSealed: null },
        ...invitationsTo(volunteer),
      },
      data: { reasonSealed: sealReason(residentOf(wish), wishId, reason) },
    });
    if (count === 0) throw new AppError("WISH_MOVED_ON");
  });
}

/** 这次不行. Sends the next wave when no invitation is left unanswered. */
export function declineWish(
  actor: Actor,
  { wishId, reason }: DeclineWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    const { tx, wish, advance } = open;
    const volunteer = ensureAllowed(actor, isVolunteer);
    await advance("decline", { note: reason ?? null });
    await tx.invitation.updateMany({
      where: { wishId, status: "PENDING", ...invitationsTo(volunteer) },
      data: {
        status: "DECLINED",
        reasonSealed: sealReason(residentOf(wish), wishId, reason),
        answeredAt: now,
      },
    });
    const stillAsked = await tx.invitation.count({ where: { wishId, status: "PENDING" } });
    if (stillAsked === 0 && !wish.inOpenPool) await inviteNext(open);
  });
}

/** 点名: the leader names other attendees. */
export function appointVolunteers(
  actor: Actor,
  { wishId, volunteerIds }: Appoint,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    const { tx, wish, advance } = open;
    const { id: assignmentId, teamId, leaderId } = wish.assignment ?? NOBODY;
    if (teamId) await requireMembers(open, { teamId, leaderId, volunteerIds });
    await advance("appoint", { data: { volunteers: volunteerIds } });
    if (!assignmentId || !teamId) throw new AppError("FORBIDDEN");
    await tx.seat.deleteMany({ where: { assignmentId, volunteerId: { notIn: volunteerIds } } });
    await tx.seat.createMany({
      data: volunteerIds.map((volunteerId) => ({ assignmentId, volunteerId })),
      skipDuplicates: true,
    });
  });
}

/** 队员退出: an attendee withdraws; the team keeps the wish. */
export function stepBack(
  actor: Actor,
  { wishId, reason }: StepBack,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async ({ tx, wish, advance }) => {
    const volunteer = ensureAllowed(actor, isVolunteer);
    await advance("stepBack", { note: reason ?? null, data: { volunteers: [volunteer.id] } });
    await tx.seat.deleteMany({
      where: { assignmentId: wish.assignment?.id ?? "", volunteerId: volunteer.id },
    });
  });
}

/** 退单: the volunteer or team cannot come, at no disadvantage; the wish is dispatched again. */
export function releaseWish(
  actor: Actor,
  { wishId, reason }: ReleaseWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    await open.advance("release", { note: reason, changes: NO_HANDLER });
    await undoDispatch(open);
  });
}
