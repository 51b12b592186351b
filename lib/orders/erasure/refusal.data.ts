import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import type { ErrorCode } from "@/lib/shared/errors";
import { refusalToEraseResident, refusalToEraseVolunteer } from "@/lib/orders/erasure/policy";

/** Why this person cannot be erased now, or null. */
export async function findRefusalToErase(
  tx: Transaction,
  { role, id }: { role: "RESIDENT" | "VOLUNTEER"; id: string },
): Promise<ErrorCode | null> {
  if (role === "RESIDENT") {
    const wishes = await tx.wish.findMany({ where: { residentId: id }, select: { status: true } });
    return refusalToEraseResident(wishes.map(({ status }) => status));
  }
  return refusalToEraseVolunteer({
    teams: await tx.team.count({ where: { leaderId: id, closedAt: null } }),
    services: await tx.seat.count({
      where: {
        volunteerId: id,
        assignment: { endedAt: null, checkedInAt: { not: null }, checkedOutAt: null },
      },
    }),
  });
}
