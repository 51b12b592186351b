import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import {
  mayErase,
  refusalToEraseResident,
  refusalToEraseVolunteer,
} from "@/lib/orders/erasure/policy";

/** What stands where a text was that told of a person. */
const ERASED = "—";

/**
 * Erases a resident: destroys the key, and with it everything it has sealed, and clears what was plain.
 * Wishes, steps and figures stay, of nobody. Throws NOT_FOUND or STILL_OPEN.
 */
export async function eraseResident(actor: Actor, phone: string): Promise<void> {
  ensureAllowed(actor, mayErase);
  await db.$transaction(async (tx) => {
    const resident = await tx.resident.findUnique({
      where: { phoneToken: phoneToken(phone) },
      select: { id: true, wishes: { select: { id: true, status: true } } },
    });
    if (!resident) throw new AppError("NOT_FOUND");
    const reason = refusalToEraseResident(resident.wishes.map(({ status }) => status));
    if (reason) throw new AppError(reason);
    const ofWishes = { where: { wishId: { in: resident.wishes.map(({ id }) => id) } } };
    await tx.noticePreference.deleteMany(ofWishes);
    await tx.pushSubscription.deleteMany(ofWishes);
    await tx.phoneCode.deleteMany({ where: { phoneToken: phoneToken(phone) } });
    await tx.wish.updateMany({
      where: { residentId: resident.id },
      data: { publicContent: ERASED, isPublic: false, language: null },
    });
    await tx.resident.update({
      where: { id: resident.id },
      data: { personKey: null, phoneToken: null, phoneSealed: null, searchTokens: [] },
      select: { id: true },
    });
  });
}

/**
 * Erases a volunteer likewise. The number stays: records of service are kept under it. Throws NOT_FOUND,
 * LEADS_TEAM or STILL_OPEN.
 */
export async function eraseVolunteer(actor: Actor, phone: string, now = new Date()): Promise<void> {
  ensureAllowed(actor, mayErase);
  await db.$transaction(async (tx) => {
    const volunteer = await tx.volunteer.findUnique({
      where: { phoneToken: phoneToken(phone) },
      select: { id: true },
    });
    if (!volunteer) throw new AppError("NOT_FOUND");
    const { id } = volunteer;
    const reason = refusalToEraseVolunteer({
      teams: await tx.team.count({ where: { leaderId: id, closedAt: null } }),
      services: await tx.seat.count({
        where: { volunteerId: id, assignment: { endedAt: null, checkedOutAt: null } },
      }),
    });
    if (reason) throw new AppError(reason);
    const own = { where: { role: "VOLUNTEER", personId: id } } as const;
    await tx.noticePreference.deleteMany(own);
    await tx.pushSubscription.deleteMany(own);
    await tx.session.deleteMany({ where: { volunteerId: id } });
    await tx.phoneCode.deleteMany({ where: { phoneToken: phoneToken(phone) } });
    await tx.teamMember.deleteMany({ where: { volunteerId: id } });
    await tx.volunteer.update({
      where: { id },
      data: {
        ...{ personKey: null, phoneToken: null, phoneSealed: null, idNumberDigest: null },
        ...{ name: ERASED, skills: [], languages: [], availability: [], disabledAt: now },
      },
      select: { id: true },
    });
  });
}
