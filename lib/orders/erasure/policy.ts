import type { Actor, SystemActor } from "@/lib/shared/auth/actor";
import type { ErrorCode } from "@/lib/shared/errors";
import type { WishStatus } from "@/prisma/generated/enums";

/** Whether the actor may erase any person: the command line, for who has proved who they are, and the worker. */
export function mayErase(actor: Actor): actor is SystemActor {
  return actor.role === "SYSTEM";
}

/** The statuses in which nothing is open any more. */
export const OVER: readonly WishStatus[] = ["RATED", "UNRATED", "REJECTED", "CANCELLED", "MERGED"];

/** Why a resident with wishes in these statuses cannot be erased, or null: what is open is withdrawn or done first. */
export function refusalToEraseResident(statuses: WishStatus[]): ErrorCode | null {
  return statuses.every((status) => OVER.includes(status)) ? null : "STILL_OPEN";
}

/** Why a volunteer cannot be erased, or null: a team needs another leader, a service under way is brought to its end. */
export function refusalToEraseVolunteer(has: {
  services: number;
  teams: number;
}): ErrorCode | null {
  if (has.teams > 0) return "LEADS_TEAM";
  return has.services > 0 ? "STILL_OPEN" : null;
}
