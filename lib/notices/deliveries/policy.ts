import type { Actor, StaffActor } from "@/lib/shared/auth/actor";

/** Whether the actor may see the outbox of a county and retry deliveries: staff of its center. */
export function maySeeOutbox(actor: Actor): actor is StaffActor {
  return actor.role === "STAFF" && actor.level === "CENTER";
}
