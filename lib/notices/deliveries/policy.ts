import type { Actor, StaffActor } from "@/lib/shared/auth/actor";

/** The centre sees what went out of its county, and sends again what did not. */
export function maySeeOutbox(actor: Actor): actor is StaffActor {
  return actor.role === "STAFF" && actor.level === "CENTER";
}
