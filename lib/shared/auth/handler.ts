import type { Actor, StaffActor } from "@/lib/shared/auth/actor";

/**
 * Whether the actor is staff who handle orders: of a centre, a 所, a 站 or a point. Staff of a city
 * compare counties by their figures and handle no order, so they see no wish, volunteer or team.
 */
export function isHandler(actor: Actor): actor is StaffActor {
  return actor.role === "STAFF" && actor.level !== "CITY";
}
