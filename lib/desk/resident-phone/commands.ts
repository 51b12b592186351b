import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import type { CenterAdmin } from "@/lib/shared/auth/admin";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { db, type Transaction } from "@/lib/shared/db/db";
import { sayPhoneInUse } from "@/lib/shared/db/db-errors";
import { AppError } from "@/lib/shared/errors";
import { UNKNOWN_SENDER } from "@/lib/shared/limits/sender";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { sendCode, withCode } from "@/lib/shared/sign-in/phone-code.data";
import { mayChangeResidentPhone, refusalToChangePhone } from "@/lib/desk/resident-phone/policy";
import type { ChangeResidentPhone } from "@/lib/desk/resident-phone/schema";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { findForWriting } from "@/lib/orders/wishes/find-for-writing.data";
import * as residents from "@/lib/orders/wishes/resident-phone.data";
import { tellNewLink } from "@/lib/public/tracking/tell-new-link.data";

/**
 * Gives the resident of a wish another phone, by staff who saw the ID. Without a code sends one to the new
 * phone and returns false. With it ends all links sent before, tells the old phone, and sends the new one
 * its link. Throws NOT_FOUND, OWN_SERVICE, SELF, OWN_PHONE, PHONE_IN_USE, or ELSEWHERE if the resident
 * has wishes in another county; the code stays valid then.
 */
export async function changeResidentPhone(
  actor: Actor,
  { wishId, newPhone, code, reason }: ChangeResidentPhone,
  now = new Date(),
  sender = UNKNOWN_SENDER,
): Promise<boolean> {
  const admin = ensureAllowed(actor, mayChangeResidentPhone);
  const id = await requireResident(admin, wishId, newPhone);
  if (!code) {
    await sendCode(newPhone, now, { sender });
    return false;
  }
  const change = (tx: Transaction) =>
    residents.changeResidentPhone(tx, { id, wishId }, newPhone, { actor: admin, at: now, reason });
  const old = await sayPhoneInUse(() => withCode(newPhone, code, now, change, sender));
  await tellNewLink({ wishId, place: admin.siteName, old, new: newPhone });
  return true;
}

/** The resident of a wish that the administrator handles, if they may change the phone. */
async function requireResident(admin: CenterAdmin, wishId: string, newPhone: string) {
  const wish = (await findForWriting(db, admin, wishId))?.wish;
  if (!wish?.residentKey) throw new AppError("NOT_FOUND");
  const own = admin.volunteerId
    ? await db.volunteer.findUnique({
        where: { id: admin.volunteerId },
        select: { phoneToken: true },
      })
    : null;
  const reason = refusalToChangePhone(admin, {
    servingIds: await findServing(wish),
    residentPhone: wish.residentPhoneToken,
    ownPhone: own?.phoneToken ?? null,
    newPhone: phoneToken(newPhone),
  });
  if (reason) throw new AppError(reason);
  return wish.residentId;
}

/** Who serves the wish at hand, or another one of the resident that can still be rated. */
async function findServing({ id, residentId }: WishFacts): Promise<string[]> {
  const assignments = await db.assignment.findMany({
    where: { endedAt: null, wish: { residentId, OR: [{ id }, { status: { not: "RATED" } }] } },
    select: { team: { select: { leaderId: true } }, seats: { select: { volunteerId: true } } },
  });
  return assignments.flatMap(({ team, seats }) => [
    ...(team ? [team.leaderId] : []),
    ...seats.map(({ volunteerId }) => volunteerId),
  ]);
}
