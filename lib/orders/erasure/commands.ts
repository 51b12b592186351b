import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { parseTrackingNumber } from "@/lib/shared/auth/tracking-number";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { eraseResidentRow, eraseVolunteerRow } from "@/lib/orders/erasure/erase-person.data";
import { askOthers } from "@/lib/orders/leaving/ask-others.data";
import { mayErase } from "@/lib/orders/erasure/policy";

/**
 * Erases the resident with this mobile number or, as who has none, with a wish of this tracking number.
 * Throws NOT_FOUND or STILL_OPEN.
 */
export async function eraseResident(actor: Actor, known: string, now = new Date()): Promise<void> {
  ensureAllowed(actor, mayErase);
  await db.$transaction(async (tx) => {
    const { id } = found(
      (await tx.resident.findUnique(byPhone(known))) ?? (await findByWish(tx, known)),
    );
    await eraseResidentRow(tx, id, { actor, at: now });
  });
}

/** Erases the volunteer with this phone. Throws NOT_FOUND, LEADS_TEAM or STILL_OPEN. */
export async function eraseVolunteer(actor: Actor, phone: string, now = new Date()): Promise<void> {
  ensureAllowed(actor, mayErase);
  const asked = await db.$transaction(async (tx) => {
    const { id } = found(await tx.volunteer.findUnique(byPhone(phone)));
    return eraseVolunteerRow(tx, id, { actor, at: now });
  });
  await askOthers(asked, now);
}

async function findByWish(tx: Transaction, typed: string): Promise<{ id: string } | null> {
  const wish = await tx.wish.findUnique({
    where: { trackingNumber: parseTrackingNumber(typed) ?? "" },
    select: { resident: { select: { id: true } } },
  });
  return wish && wish.resident;
}

function byPhone(phone: string) {
  return { where: { phoneToken: phoneToken(phone) }, select: { id: true } } as const;
}

function found<Row>(row: Row | null): Row {
  if (!row) throw new AppError("NOT_FOUND");
  return row;
}
