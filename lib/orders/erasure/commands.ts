import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { eraseResidentRow, eraseVolunteerRow } from "@/lib/orders/erasure/erase-person.data";
import { mayErase } from "@/lib/orders/erasure/policy";

/** Erases the resident with this phone. Throws NOT_FOUND or STILL_OPEN. */
export async function eraseResident(actor: Actor, phone: string, now = new Date()): Promise<void> {
  ensureAllowed(actor, mayErase);
  await db.$transaction(async (tx) => {
    const { id } = found(await tx.resident.findUnique(byPhone(phone)));
    await eraseResidentRow(tx, id, { actor, at: now });
  });
}

/** Erases the volunteer with this phone. Throws NOT_FOUND, LEADS_TEAM or STILL_OPEN. */
export async function eraseVolunteer(actor: Actor, phone: string, now = new Date()): Promise<void> {
  ensureAllowed(actor, mayErase);
  await db.$transaction(async (tx) => {
    const { id } = found(await tx.volunteer.findUnique(byPhone(phone)));
    await eraseVolunteerRow(tx, id, { actor, at: now });
  });
}

function byPhone(phone: string) {
  return { where: { phoneToken: phoneToken(phone) }, select: { id: true } } as const;
}

function found<Row>(row: Row | null): Row {
  if (!row) throw new AppError("NOT_FOUND");
  return row;
}
