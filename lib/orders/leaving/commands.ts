import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAdmin, isCountyAdmin } from "@/lib/shared/auth/admin";
import { endSessions } from "@/lib/shared/auth/end-sessions.data";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { changeAccount, recordChange } from "@/lib/network/people/accounts.data";
import type { StaffId } from "@/lib/network/people/schema";
import { volunteersOf } from "@/lib/network/people/scope";
import { mayManageTeams, refusalToRemove } from "@/lib/network/teams/policy";
import { requireTeam } from "@/lib/network/teams/requirements.server";
import type { TeamMember } from "@/lib/network/teams/schema";
import { askOthers } from "@/lib/orders/leaving/ask-others.data";
import { leaveAll, leaveWishes, lockLeaving } from "@/lib/orders/leaving/leave.data";
import { handUpFromEmptyUnit } from "@/lib/orders/leaving/empty-unit.data";
import type { DisableVolunteer } from "@/lib/orders/leaving/schema";

/**
 * Disables a volunteer; wishes in hand go back or to others in the same step. Throws NOT_FOUND,
 * LEADS_TEAM, NOT_A_MEMBER.
 */
export async function disableVolunteer(
  actor: Actor,
  { volunteerId, successors }: DisableVolunteer,
  now = new Date(),
): Promise<void> {
  const admin = ensureAllowed(actor, isCountyAdmin);
  const asked = await db.$transaction(async (tx) => {
    // A volunteer who moves to another county beside it is found there, or not at all.
    await lockLeaving(tx, volunteerId, successors);
    const found = await tx.volunteer.count({
      where: { AND: [{ id: volunteerId }, volunteersOf(admin)] },
    });
    if (found === 0) throw new AppError("NOT_FOUND");
    const wishIds = await leaveAll(tx, volunteerId, successors, now);
    await tx.volunteer.update({
      where: { id: volunteerId },
      data: { disabledAt: now },
      select: { id: true },
    });
    await endSessions(tx, { volunteerId }, "DISABLED", now);
    const place = { id: admin.siteId, centerId: admin.centerId };
    await recordChange(tx, admin, "accountDisable", { ...place, staffId: volunteerId }, {}, now);
    return wishIds;
  });
  await askOthers(asked, now);
}

/** Removes a member of a team, who goes to none of its wishes any more; the leader is told of each. */
export async function removeTeamMember(
  actor: Actor,
  { teamId, volunteerId }: TeamMember,
  now = new Date(),
): Promise<void> {
  const manager = ensureAllowed(actor, mayManageTeams);
  await db.$transaction(async (tx) => {
    const team = await requireTeam(tx, manager, teamId);
    const reason = refusalToRemove(team, volunteerId);
    if (reason) throw new AppError(reason);
    await tx.teamMember.deleteMany({ where: { teamId, volunteerId } });
    await leaveWishes(tx, { volunteerId, teamId }, { volunteerId, leaders: new Map() }, now);
  });
}

/**
 * Disables an account. If nobody else works for its place, the wishes that nobody has accepted yet go to
 * the nearest unit above where somebody does, who are told.
 */
export async function disableStaff(
  actor: Actor,
  { staffId }: StaffId,
  now = new Date(),
): Promise<void> {
  const admin = ensureAdmin(actor);
  const siteId = await changeAccount(admin, staffId, { disabledAt: now }, async (tx, { site }) => {
    await endSessions(tx, { staffId }, "DISABLED", now);
    await recordChange(tx, admin, "accountDisable", { ...site, staffId }, {}, now);
    return site.id;
  });
  await handUpFromEmptyUnit(siteId, now);
}
