import type { Actor, VolunteerActor } from "@/lib/shared/auth/actor";
import type { ErrorCode } from "@/lib/shared/errors";

/** Volunteers change what is known of themselves; anybody may register. */
export function mayUpdateProfile(actor: Actor): actor is VolunteerActor {
  return actor.role === "VOLUNTEER";
}

/** Home stays in the county under whose rules somebody registered. */
export function refusalToMove(
  { centerId }: VolunteerActor,
  home: { centerId: string },
): ErrorCode | null {
  return home.centerId === centerId ? null : "OUTSIDE_COUNTY";
}
