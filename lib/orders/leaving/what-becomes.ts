import type { WishStatus } from "@/prisma/generated/enums";

/**
 * What becomes of a wish when somebody who holds it leaves: it is given back to be dispatched again, its
 * service is broken off, the leader of the team finds somebody else, the next leader takes it over, or
 * the others of the team bring the service to its end.
 */
export type Fate = "GIVEN_BACK" | "BROKEN_OFF" | "LEFT_TO_TEAM" | "HANDED_OVER" | "GOES_ON";

/** A wish that was accepted and not served yet. */
export type Held = { status: WishStatus; teamId: string | null; volunteerIds: string[] };

/** Returns what becomes of a held wish. `isTeamClosed` says that nobody leads the team from now on. */
export function fateOf(
  { status, teamId, volunteerIds }: Held,
  leaverId: string,
  isTeamClosed: boolean,
): Fate {
  const hasOthers = volunteerIds.some((id) => id !== leaverId);
  if (status === "IN_SERVICE") return hasOthers ? "GOES_ON" : "BROKEN_OFF";
  if (teamId === null || isTeamClosed) return "GIVEN_BACK";
  return volunteerIds.includes(leaverId) ? "LEFT_TO_TEAM" : "HANDED_OVER";
}
