import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { moveOn } from "@/lib/orders/dispatch/waves.server";
import { AppError } from "@/lib/shared/errors";
import { volunteersTold } from "@/lib/orders/wishes/recipients";
import { askedOf } from "@/lib/orders/wishes/scope";
import { openWish } from "@/lib/orders/wishes/open-wish.data";
import {
  leaderOf,
  NO_HANDLER,
  othersAsked,
  undoDispatch,
  volunteersOf,
} from "@/lib/orders/wishes/round.server";
import { attendanceOf } from "@/lib/orders/volunteering/attendance";
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

/** 接单 or 抢单: of all who press, one wins. A leader takes it for the team and names who goes. */
export function acceptWish(
  actor: Actor,
  { wishId, teamId, volunteerIds }: AcceptWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    const volunteer = ensureAllowed(actor, isVolunteer);
    const goers = teamId ? volunteerIds : [volunteer.id];
    const reason = refusalToTake(volunteer, open.wish, teamId);
    if (reason) throw new AppError(reason);
    if (teamId) await requireMembers(open, teamId, goers);
    await open.advance("accept", {
      changes: { inOpenPool: false },
      data: { team: teamId ?? null, volunteers: goers },
      tell: [
        ...volunteersTold(
          "appointed",
          goers.filter((id) => id !== volunteer.id),
        ),
        ...volunteersTold("taken", await othersAsked(open, [volunteer.id, ...goers])),
      ],
    });
    await takeAssignment(open, volunteer, teamId, goers);
  });
}

/** 这次不行. When nobody is left who was asked, the next are. */
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
      where: { wishId, status: "PENDING", ...askedOf(volunteer) },
      data: { status: "DECLINED", reason: reason ?? null, answeredAt: now },
    });
    const stillAsked = await tx.invitation.count({ where: { wishId, status: "PENDING" } });
    if (stillAsked === 0 && !wish.inOpenPool) await moveOn(open);
  });
}

/** The leader names others to go. */
export function appointVolunteers(
  actor: Actor,
  { wishId, volunteerIds }: Appoint,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    const { tx, wish, advance } = open;
    await advance("appoint", {
      data: { volunteers: volunteerIds },
      tell: volunteersTold(
        "appointed",
        volunteerIds.filter((id) => !wish.assignment?.volunteerIds.includes(id)),
      ),
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

/** A member who was named does not go; the team keeps the wish. */
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
      tell: volunteersTold("steppedBack", leaderOf(wish, volunteer.id)),
    });
    await tx.seat.deleteMany({
      where: { assignmentId: wish.assignment?.id ?? "", volunteerId: volunteer.id },
    });
  });
}

/** 退单: who accepted cannot come; the wish is dispatched again and costs them nothing. */
export function releaseWish(
  actor: Actor,
  { wishId, reason }: ReleaseWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    await open.advance("release", {
      note: reason,
      changes: NO_HANDLER,
      tell: volunteersTold(
        "recalled",
        await volunteersOf(open, ensureAllowed(actor, isVolunteer).id),
      ),
    });
    await undoDispatch(open);
  });
}

/** 签到 */
export function checkIn(actor: Actor, { wishId }: CheckIn, now = new Date()): Promise<void> {
  return openWish(actor, wishId, now, async ({ tx, wish, advance }) => {
    await advance("checkIn");
    await tx.assignment.updateMany({
      where: { id: wish.assignment?.id ?? "" },
      data: { checkedInAt: now },
    });
  });
}

/** 签退: who checks out says who of those named came; who did not come gets no minutes. */
export function checkOut(
  actor: Actor,
  { wishId, volunteerIds, note }: CheckOut,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async ({ tx, wish, advance }) => {
    const { assignment } = wish;
    const attendance = attendanceOf(assignment?.volunteerIds ?? [], volunteerIds);
    // First the step: who may not take it is told so, and not that the list is incomplete.
    await advance("checkOut", {
      note: note ?? null,
      data: { volunteers: attendance?.came ?? [], absent: attendance?.absent ?? [] },
    });
    if (!assignment || !attendance) throw new AppError("SAY_WHO_CAME");
    await writeAttendance(tx, assignment.id, attendance.came, now);
  });
}
