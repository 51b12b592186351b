import "server-only";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import type { Actor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { leaveAll } from "@/lib/orders/leaving/leave.data";
import { findRefusalToErase } from "@/lib/orders/erasure/refusal.data";

/** What stands where a text was that told of a person. */
const ERASED = "—";

/** Who erases, and when. */
type Erasing = { actor: Actor; at: Date };

/**
 * Erases a resident: destroys the key, and with it everything it has sealed, and clears what was plain.
 * Wishes, steps and figures stay, of nobody. Throws NOT_FOUND or STILL_OPEN.
 */
export async function eraseResidentRow(
  tx: Transaction,
  id: string,
  { actor, at }: Erasing,
): Promise<void> {
  // Whoever makes a wish with this phone meanwhile waits for it, and is somebody new.
  await tx.$queryRaw`SELECT id FROM residents WHERE id = ${id}::uuid FOR UPDATE`;
  const resident = await tx.resident.findUnique({
    where: { id },
    select: {
      personKey: true,
      phoneToken: true,
      wishes: { select: { id: true, centerId: true }, orderBy: { createdAt: "desc" } },
    },
  });
  if (!resident?.personKey) throw new AppError("NOT_FOUND");
  await ensureErasable(tx, { role: "RESIDENT", id });
  const ofWishes = { where: { wishId: { in: resident.wishes.map((wish) => wish.id) } } };
  await tx.noticePreference.deleteMany(ofWishes);
  await tx.pushSubscription.deleteMany(ofWishes);
  await tx.helper.deleteMany(ofWishes);
  await deleteCodes(tx, resident.phoneToken);
  await tx.wish.updateMany({
    where: { residentId: id },
    data: { publicContent: ERASED, isPublic: false, language: null },
  });
  await tx.resident.update({
    where: { id },
    data: { personKey: null, phoneToken: null, phoneSealed: null, searchTokens: [] },
    select: { id: true },
  });
  const [last] = resident.wishes;
  const about = { centerId: last?.centerId ?? null, subjectId: last?.id ?? id };
  await writeAudit(tx, { name: "erasure", actor, ...about, at });
}

/**
 * Erases a volunteer likewise. The number stays: records of service are kept under it. What they were
 * to do goes back or to others; returns the wishes for which others are to be asked. Throws NOT_FOUND,
 * LEADS_TEAM or STILL_OPEN.
 */
export async function eraseVolunteerRow(
  tx: Transaction,
  id: string,
  { actor, at }: Erasing,
): Promise<string[]> {
  // A seat that somebody gives them meanwhile waits for it.
  await tx.$queryRaw`SELECT id FROM volunteers WHERE id = ${id}::uuid FOR UPDATE`;
  const volunteer = await tx.volunteer.findUnique({
    where: { id },
    select: { personKey: true, phoneToken: true, centerId: true },
  });
  if (!volunteer?.personKey) throw new AppError("NOT_FOUND");
  await ensureErasable(tx, { role: "VOLUNTEER", id });
  const asked = await leaveAll(tx, id, [], at);
  const own = { where: { role: "VOLUNTEER", personId: id } } as const;
  await tx.noticePreference.deleteMany(own);
  await tx.pushSubscription.deleteMany(own);
  await tx.session.deleteMany({ where: { volunteerId: id } });
  await deleteCodes(tx, volunteer.phoneToken);
  await tx.teamMember.deleteMany({ where: { volunteerId: id } });
  await tx.volunteer.update({
    where: { id },
    data: {
      ...{ personKey: null, phoneToken: null, phoneSealed: null, idNumberDigest: null },
      ...{ name: ERASED, skills: [], languages: [], availability: [], disabledAt: at },
    },
    select: { id: true },
  });
  const { centerId } = volunteer;
  await writeAudit(tx, { name: "erasure", actor, centerId, subjectId: id, at });
  return asked;
}

async function ensureErasable(
  tx: Transaction,
  person: { role: "RESIDENT" | "VOLUNTEER"; id: string },
) {
  const reason = await findRefusalToErase(tx, person);
  if (reason) throw new AppError(reason);
}

async function deleteCodes(tx: Transaction, phoneToken: string | null): Promise<void> {
  if (phoneToken) await tx.phoneCode.deleteMany({ where: { phoneToken } });
}
