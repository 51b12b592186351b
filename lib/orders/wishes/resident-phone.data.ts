import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { sealValues } from "@/lib/shared/audit/sealed-values.server";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { KEY_OWNER } from "@/lib/shared/sealing/person-key.server";
import { seal } from "@/lib/shared/sealing/seal.server";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { phoneTokens } from "@/lib/orders/wishes/resident.data";
import { openPhone } from "@/lib/orders/wishes/sealed-wish.server";

/** A resident, and the wish from which the phone is changed. */
type Subject = { id: string; wishId: string };

/** Who changes a phone, when and, if it is staff, why. */
type Changing = { actor: Actor; at: Date; reason?: string };

/**
 * Gives a resident another phone, for every wish, and returns the old one. By staff all links sent
 * before, and what was chosen with them, end: the old phone may be in other hands. Throws NOT_FOUND
 * if the wish is another resident's by now, PHONE_IN_USE if wishes were made with the new one: whose these
 * are is not known, or ELSEWHERE if staff change it for who has wishes in another county.
 */
export async function changeResidentPhone(
  tx: Transaction,
  { id, wishId }: Subject,
  to: string,
  { actor, at, reason }: Changing,
): Promise<string> {
  await tx.$queryRaw`SELECT id FROM residents WHERE id = ${id}::uuid FOR UPDATE`;
  const counties = await findCounties(tx, id, wishId);
  // A link opens all that the resident has anywhere, and anybody can enter a wish for a phone they know.
  if (actor.role === "STAFF" && counties.length > 1) throw new AppError("ELSEWHERE");
  const owner = await tx.resident.findUniqueOrThrow({
    where: { id },
    select: { ...KEY_OWNER, phoneSealed: true, searchTokens: true },
  });
  const from = openPhone(owner);
  if (!from) throw new AppError("NOT_FOUND");
  const token = phoneToken(to);
  const taken = await tx.resident.count({ where: { phoneToken: token } });
  if (taken > 0) throw new AppError("PHONE_IN_USE", {}, "newPhone");
  const tokensOfOld = phoneTokens(from);
  const kept = owner.searchTokens.filter((one) => !tokensOfOld.includes(one));
  await tx.resident.update({
    where: { id },
    data: {
      phoneToken: token,
      phoneSealed: seal(owner, "residents.phoneSealed", id, to),
      searchTokens: [...phoneTokens(to), ...kept],
    },
    select: { id: true },
  });
  if (actor.role === "STAFF") await endLinks(tx, id);
  const data = {
    before: sealValues(owner, { phone: from }),
    after: sealValues(owner, { phone: to }),
    ...(reason && sealValues(owner, { reason })),
  };
  for (const about of counties) {
    await writeAudit(tx, { name: "phoneChange", actor, ...about, data, at });
  }
  return from;
}

/** E-mail addresses and browsers were chosen by whoever held a link, and would be sent the new ones. */
async function endLinks(tx: Transaction, residentId: string): Promise<void> {
  const ofResident = { wish: { residentId } };
  await tx.wish.updateMany({ where: { residentId }, data: { linkVersion: { increment: 1 } } });
  await tx.noticePreference.deleteMany({ where: ofResident });
  await tx.pushSubscription.deleteMany({ where: ofResident });
}

/**
 * Each county in which the resident has wishes, with the last of them; the wish at hand for its own. Throws
 * NOT_FOUND if that is another resident's by now.
 */
async function findCounties(tx: Transaction, residentId: string, wishId: string) {
  const wishes = await tx.wish.findMany({
    where: { residentId },
    select: { id: true, centerId: true },
    orderBy: { createdAt: "asc" },
  });
  const subjects = new Map(wishes.map(({ id, centerId }) => [centerId, id]));
  const own = wishes.find(({ id }) => id === wishId);
  if (!own) throw new AppError("NOT_FOUND");
  subjects.set(own.centerId, wishId);
  return [...subjects].map(([centerId, subjectId]) => ({ centerId, subjectId }));
}
