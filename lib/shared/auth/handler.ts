import type { Actor, StaffActor } from "@/lib/shared/auth/actor";

/**
 * Staff who handle orders: of a centre, a 所, a 站 or a point. A city looks across its counties,
 * reads figures and handles no order, so it sees no wish, no volunteer and no team either.
 */
export function isHandler(actor: Actor): actor is StaffActor {
  return actor.role === "STAFF" && actor.level !== "CITY";
}
