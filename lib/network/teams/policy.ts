import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
import type { ErrorCode } from "@/lib/shared/errors";

/** Teams are kept by administrators of a county and below; of which places is a matter of scope. */
export function mayManageTeams(actor: Actor): actor is StaffActor {
  return isCountyAdmin(actor);
}

/** A team is never without its leader: another one is appointed first. */
export function refusalToRemove(team: { leaderId: string }, volunteerId: string): ErrorCode | null {
  return team.leaderId === volunteerId ? "LEADS_TEAM" : null;
}

/** A team with a wish in hand or an invitation to answer cannot be closed. */
export function refusalToClose(work: { inHand: number; asked: number }): ErrorCode | null {
  return work.inHand + work.asked > 0 ? "TEAM_BUSY" : null;
}
