import type { Actor, VolunteerActor } from "@/lib/shared/auth/actor";
import type { ErrorCode } from "@/lib/shared/errors";

/** Whether the actor may change a profile: volunteers their own. Anybody may register. */
export function mayUpdateProfile(actor: Actor): actor is VolunteerActor {
  return actor.role === "VOLUNTEER";
}

/** Why a volunteer cannot move there: a home stays in the county of registration. Null if they can. */
export function refusalToMove(
  { centerId }: VolunteerActor,
  home: { centerId: string },
): ErrorCode | null {
  return home.centerId === centerId ? null : "OUTSIDE_COUNTY";
}
