import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
import type { ErrorCode } from "@/lib/shared/errors";

/** Whether the actor may manage teams: administrators of a county and below. `teamsOf` says which teams. */
export function mayManageTeams(actor: Actor): actor is StaffActor {
  return isCountyAdmin(actor);
}

/** Why a member cannot be removed: LEADS_TEAM for the leader, else null. */
export function refusalToRemove(team: { leaderId: string }, volunteerId: string): ErrorCode | null {
  return team.leaderId === volunteerId ? "LEADS_TEAM" : null;
}

/** Why a team cannot be closed: TEAM_BUSY if it has an open assignment or invitation, else null. */
export function refusalToClose(work: { inHand: number; asked: number }): ErrorCode | null {
  return work.inHand + work.asked > 0 ? "TEAM_BUSY" : null;
}
