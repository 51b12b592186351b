import "server-only";
import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { db, type Transaction } from "@/lib/shared/db/db";
import { isUniqueViolation } from "@/lib/shared/db/db-errors";
import { AppError } from "@/lib/shared/errors";
import { sitesOf } from "@/lib/network/sites/scope";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { mayManageTeams, refusalToClose, refusalToRemove } from "@/lib/network/teams/policy";
import type { AddTeam, EditTeam, TeamId, TeamMember } from "@/lib/network/teams/schema";
import { teamsOf } from "@/lib/network/teams/scope";
import {
  requireBrigade,
  requireCategories,
  requireVolunteer,
} from "@/lib/network/teams/requirements.server";

/** Adds a team with its leader as its first member. Returns its id. */
export async function addTeam(
  actor: Actor,
  { siteId, leaderId, categoryIds, ...team }: AddTeam,
): Promise<string> {
  const manager = requireManager(actor);
  return withFreeName(async (tx) => {
    const site = await tx.site.findFirst({
      where: { id: siteId, closedAt: null, ...sitesOf(manager) },
      select: { centerId: true },
    });
    if (!site?.centerId) throw new AppError("NOT_FOUND");
    await requireVolunteer(tx, manager, leaderId);
    await requireCategories(tx, site.centerId, categoryIds);
    const { id } = await tx.team.create({
      data: {
        ...team,
        siteId,
        centerId: site.centerId,
        leaderId,
        members: { create: { volunteerId: leaderId } },
        categories: { create: categoryIds.map((categoryId) => ({ categoryId })) },
      },
      select: { id: true },
    });
    return id;
  });
}

/** Changes name, brigade and categories of a team. */
export async function editTeam(
  actor: Actor,
  { teamId, name, brigadeId, categoryIds }: EditTeam,
): Promise<void> {
  const manager = requireManager(actor);
  await withFreeName(async (tx) => {
    const { kind, centerId } = await findTeam(tx, manager, teamId);
    await requireCategories(tx, centerId, categoryIds);
    if (brigadeId && kind === "SQUAD") await requireBrigade(tx, centerId, brigadeId);
    await tx.teamCategory.deleteMany({ where: { teamId } });
    await tx.team.update({
      where: { id: teamId },
      data: {
        name,
        brigadeId: (kind === "SQUAD" && brigadeId) || null,
        categories: { create: categoryIds.map((categoryId) => ({ categoryId })) },
      },
    });
  });
}

/** Makes a member the leader. Throws NOT_A_MEMBER. */
export async function appointLeader(
  actor: Actor,
  { teamId, volunteerId }: TeamMember,
): Promise<void> {
  const manager = requireManager(actor);
  await db.$transaction(async (tx) => {
    await findTeam(tx, manager, teamId);
    const membership = await tx.teamMember.findFirst({
      where: { teamId, volunteerId, volunteer: { disabledAt: null } },
      select: { teamId: true },
    });
    if (!membership) throw new AppError("NOT_A_MEMBER");
    await tx.team.update({ where: { id: teamId }, data: { leaderId: volunteerId } });
  });
}

export async function addTeamMember(
  actor: Actor,
  { teamId, volunteerId }: TeamMember,
): Promise<string> {
  const manager = requireManager(actor);
  await db.$transaction(async (tx) => {
    await findTeam(tx, manager, teamId);
    await requireVolunteer(tx, manager, volunteerId);
    await tx.teamMember.createMany({ data: { teamId, volunteerId }, skipDuplicates: true });
  });
  return teamId;
}

export async function removeTeamMember(
  actor: Actor,
  { teamId, volunteerId }: TeamMember,
): Promise<void> {
  const manager = requireManager(actor);
  await db.$transaction(async (tx) => {
    const team = await findTeam(tx, manager, teamId);
    const reason = refusalToRemove(team, volunteerId);
    if (reason) throw new AppError(reason);
    await tx.teamMember.deleteMany({ where: { teamId, volunteerId } });
  });
}

/** Closes a team: it gets no more invitations. Its history stays. Throws TEAM_BUSY. */
export async function closeTeam(actor: Actor, { teamId }: TeamId, now = new Date()): Promise<void> {
  const manager = requireManager(actor);
  await db.$transaction(async (tx) => {
    await findTeam(tx, manager, teamId);
    const inHand = await tx.assignment.count({
      where: {
        teamId,
        endedAt: null,
        wish: { status: { in: ["ACCEPTED", "SUPPLIED", "IN_SERVICE"] } },
      },
    });
    const asked = await tx.invitation.count({ where: { teamId, status: "PENDING" } });
    const reason = refusalToClose({ inHand, asked });
    if (reason) throw new AppError(reason);
    await tx.team.update({ where: { id: teamId }, data: { closedAt: now } });
  });
}

export async function reopenTeam(actor: Actor, { teamId }: TeamId): Promise<void> {
  const { count } = await db.team.updateMany({
    where: { id: teamId, ...teamsOf(requireManager(actor)) },
    data: { closedAt: null },
  });
  if (count === 0) throw new AppError("NOT_FOUND");
}

function requireManager(actor: Actor): StaffActor {
  return ensureAllowed(actor, mayManageTeams);
}

async function withFreeName<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await db.$transaction(work);
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError("NAME_TAKEN") : error;
  }
}

/** Finds and locks a team, so that its leader and members change one after the other. Throws NOT_FOUND. */
async function findTeam(tx: Transaction, manager: StaffActor, id: string) {
  await tx.$executeRaw`SELECT FROM teams WHERE id = ${id}::uuid FOR UPDATE`;
  const team = await tx.team.findFirst({
    where: { id, ...teamsOf(manager) },
    select: { kind: true, centerId: true, leaderId: true },
  });
  if (!team) throw new AppError("NOT_FOUND");
  return team;
}
