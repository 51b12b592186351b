import type { Actor, VolunteerActor } from "@/lib/shared/auth/actor";
import type { ErrorCode } from "@/lib/shared/errors";

/** Whether the actor may move to another county: volunteers themselves, whom nobody else moves or holds. */
export function mayMoveAway(actor: Actor): actor is VolunteerActor {
  return actor.role === "VOLUNTEER";
}

/**
 * Why a volunteer cannot move there, or null: SAME_COUNTY, in which the profile is changed; MORE_IN_HAND
 * if there is more in hand than the volunteer was shown.
 */
export function refusalToMoveAway(
  { centerId, heldIds }: { centerId: string; heldIds: string[] },
  home: { centerId: string },
  shownIds: string[],
): ErrorCode | null {
  if (home.centerId === centerId) return "SAME_COUNTY";
  return heldIds.every((id) => shownIds.includes(id)) ? null : "MORE_IN_HAND";
}
