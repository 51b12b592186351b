import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { volunteersOf } from "@/lib/network/people/scope";
import { teamsOf } from "@/lib/network/teams/scope";

// Each throws NOT_FOUND if the part of a team does not exist or the manager may not see it.

export async function requireVolunteer(tx: Transaction, manager: StaffActor, id: string) {
  const found = await tx.volunteer.count({
    where: { id, disabledAt: null, ...volunteersOf(manager) },
  });
  if (found === 0) throw new AppError("NOT_FOUND");
}

export async function requireCategories(tx: Transaction, centerId: string, ids: string[]) {
  const found = await tx.serviceCategory.count({ where: { id: { in: ids }, centerId } });
  if (found < ids.length) throw new AppError("NOT_FOUND");
}

export async function requireBrigade(tx: Transaction, centerId: string, id: string) {
  const found = await tx.team.count({ where: { id, centerId, kind: "BRIGADE", closedAt: null } });
  if (found === 0) throw new AppError("NOT_FOUND");
}

/** Finds and locks a team, so that its leader and members change one after the other. */
export async function requireTeam(tx: Transaction, manager: StaffActor, id: string) {
  await tx.$executeRaw`SELECT FROM teams WHERE id = ${id}::uuid FOR UPDATE`;
  const team = await tx.team.findFirst({
    where: { id, ...teamsOf(manager) },
    select: { kind: true, centerId: true, leaderId: true },
  });
  if (!team) throw new AppError("NOT_FOUND");
  return team;
}
