import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { mayCorrectVolunteer } from "@/lib/network/people/policy";
import { volunteersOf } from "@/lib/network/people/scope";
import { SEALED_VOLUNTEER } from "@/lib/network/people/sealed-volunteer.server";

/**
 * Throws NOT_FOUND for a volunteer outside of the administrator's subtree or erased, OWN_ACCOUNT for the
 * administrators themselves.
 */
export async function requireVolunteer(admin: StaffActor, id: string): Promise<void> {
  const where = { AND: [{ id, personKey: { not: null } }, volunteersOf(admin)] };
  if ((await db.volunteer.count({ where })) === 0) throw new AppError("NOT_FOUND");
  if (!mayCorrectVolunteer(admin, id)) throw new AppError("OWN_ACCOUNT");
}

/**
 * The row of a volunteer with what is sealed. Whoever changes the same one meanwhile waits, so that each
 * writes down what was there before. Throws NOT_FOUND for one who was erased.
 */
export async function lockVolunteer(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT id FROM volunteers WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.volunteer.findUnique({
    where: { id },
    select: { ...SEALED_VOLUNTEER, ...PLAIN },
  });
  if (!row?.personKey) throw new AppError("NOT_FOUND");
  return row;
}

const PLAIN = {
  centerId: true,
  name: true,
  registeredAt: true,
  guardianConsentAt: true,
} as const;
