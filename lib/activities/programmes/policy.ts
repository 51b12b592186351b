import type { Actor, StaffActor } from "@/lib/shared/auth/actor";

/** Whether the actor publishes the programme of a county: staff of its centre. */
export function mayPublish(actor: Actor): actor is StaffActor {
  return actor.role === "STAFF" && actor.level === "CENTER";
}
