import type { Actor, StaffActor } from "@/lib/shared/auth/actor";

/** Staff take out the figures they see: of which places is a matter of scope. */
export function mayExport(actor: Actor): actor is StaffActor {
  return actor.role === "STAFF";
}
