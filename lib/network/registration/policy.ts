import type { Actor, VolunteerActor } from "@/lib/shared/auth/actor";
import type { ErrorCode } from "@/lib/shared/errors";

/** Whether the actor may change a profile: volunteers their own. Anybody may register. */
export function mayUpdateProfile(actor: Actor): actor is VolunteerActor {
  return actor.role === "VOLUNTEER";
}

/** Why a volunteer cannot change the home to there in the profile, or null: to another county one moves. */
export function refusalToMove(
  { centerId }: { centerId: string },
  home: { centerId: string },
): ErrorCode | null {
  return home.centerId === centerId ? null : "OUTSIDE_COUNTY";
}
