import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { residentOf, sealReason } from "@/lib/orders/wishes/sealed-wish.server";
import { inviteNext } from "@/lib/orders/dispatch/waves.server";
import { AppError } from "@/lib/shared/errors";
import { volunteerRecipients } from "@/lib/orders/wishes/recipients";
import { invitationsTo } from "@/lib/orders/wishes/scope";
import { openWish } from "@/lib/orders/wishes/open-wish.data";
import {
  findOtherLeader,
  NO_HANDLER,
  findOtherInvitees,
  undoDispatch,
  findInvolvedVolunteers,
} from "@/lib/orders/wishes/round.server";
import { splitAttendance } from "@/lib/orders/volunteering/attendance";
import { isVolunteer, refusalToTake } from "@/lib/orders/volunteering/policy";
import { requireMembers } from "@/lib/orders/volunteering/members.server";
import { writeAttendance } from "@/lib/orders/volunteering/write-attendance.server";
import type {
  AcceptWish,
  Appoint,
  CheckIn,
  CheckOut,
  DeclineWish,
  ReleaseWish,
  StepBack,
} from "@/lib/orders/volunteering/schema";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { takeAssignment } from "@/lib/orders/volunteering/take-assignment.server";

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
    if (teamId) await requireMembers(open, teamId, attendeeIds);
    const appointed = attendeeIds.filter((id) => id !== volunteer.id);
    const others = await findOtherInvitees(open, [volunteer.id, ...attendeeIds]);
    await open.advance("accept", {
      changes: { inOpenPool: false },
      data: { team: teamId ?? null, volunteers: attendeeIds },
      notify: [
        ...volunteerRecipients("appointed", appointed),
        ...volunteerRecipients("taken", others),
      ],
    });
    await takeAssignment(open, volunteer, teamId, attendeeIds);
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
    const added = volunteerIds.filter((id) => !wish.assignment?.volunteerIds.includes(id));
    await advance("appoint", {
      data: { volunteers: volunteerIds },
      notify: volunteerRecipients("appointed", added),
    });
    if (!wish.assignment?.teamId) throw new AppError("FORBIDDEN");
    const { id: assignmentId, teamId } = wish.assignment;
    await requireMembers(open, teamId, volunteerIds);
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
    await advance("stepBack", {
      note: reason ?? null,
      data: { volunteers: [volunteer.id] },
      notify: volunteerRecipients("steppedBack", findOtherLeader(wish, volunteer.id)),
    });
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
    const { id } = ensureAllowed(actor, isVolunteer);
    const notify = volunteerRecipients("recalled", await findInvolvedVolunteers(open, id));
    await open.advance("release", { note: reason, changes: NO_HANDLER, notify });
    await undoDispatch(open);
  });
}

/** 签到 */
export function checkIn(actor: Actor, { wishId }: CheckIn, now = new Date()): Promise<void> {
  return openWish(actor, wishId, now, async ({ tx, wish, advance }) => {
    await advance("checkIn");
    const id = wish.assignment?.id ?? "";
    await tx.assignment.updateMany({ where: { id }, data: { checkedInAt: now } });
  });
}

/** 签退: reports which attendees came; the others get no service minutes. */
export function checkOut(
  actor: Actor,
  { wishId, volunteerIds, note }: CheckOut,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async ({ tx, wish, advance }) => {
    const { assignment } = wish;
    const attendance = splitAttendance(assignment?.volunteerIds ?? [], volunteerIds);
    // The step first, so that an actor without the right gets FORBIDDEN and not SAY_WHO_CAME.
    await advance("checkOut", {
      note: note ?? null,
      data: { volunteers: attendance?.came ?? [], absent: attendance?.absent ?? [] },
    });
    if (!assignment || !attendance) throw new AppError("SAY_WHO_CAME");
    await writeAttendance(tx, assignment.id, attendance.came, now);
  });
}
