import "server-only";
import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { db, type Transaction } from "@/lib/shared/db/db";
import { isUniqueViolation } from "@/lib/shared/db/db-errors";
import { AppError } from "@/lib/shared/errors";
import { keepVolunteers } from "@/lib/network/people/lock-volunteers.data";
import { sitesOf } from "@/lib/network/sites/scope";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { mayManageTeams, refusalToClose } from "@/lib/network/teams/policy";
import type { AddTeam, EditTeam, TeamId, TeamMember } from "@/lib/network/teams/schema";
import {
  requireBrigade,
  requireCategories,
  requireTeam,
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
    await keepVolunteers(tx, [leaderId]);
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
    const { kind, centerId } = await requireTeam(tx, manager, teamId);
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
    const present = await keepVolunteers(tx, [volunteerId]);
    await requireTeam(tx, manager, teamId);
    if (present.length === 0) throw new AppError("NOT_A_MEMBER");
    const membership = await tx.teamMember.findFirst({
      where: { teamId, volunteerId },
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
    await keepVolunteers(tx, [volunteerId]);
    await requireTeam(tx, manager, teamId);
    await requireVolunteer(tx, manager, volunteerId);
    await tx.teamMember.createMany({ data: { teamId, volunteerId }, skipDuplicates: true });
  });
  return teamId;
}

/** Closes a team: it gets no more invitations. Its history stays. Throws TEAM_BUSY. */
export async function closeTeam(actor: Actor, { teamId }: TeamId, now = new Date()): Promise<void> {
  const manager = requireManager(actor);
  await db.$transaction(async (tx) => {
    await requireTeam(tx, manager, teamId);
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

/** Throws LEADER_GONE if its leader was disabled or moved to another county since. */
export async function reopenTeam(actor: Actor, { teamId }: TeamId): Promise<void> {
  const manager = requireManager(actor);
  await db.$transaction(async (tx) => {
    const { leaderId, centerId } = await requireTeam(tx, manager, teamId);
    const [leader] = await keepVolunteers(tx, [leaderId]);
    if (leader?.centerId !== centerId) throw new AppError("LEADER_GONE");
    await tx.team.update({ where: { id: teamId }, data: { closedAt: null } });
  });
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
