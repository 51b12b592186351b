import type { Actor, StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";

/** Whether somebody has sessions: staff and volunteers. */
export function hasSessions(actor: Actor): actor is StaffActor | VolunteerActor {
  return actor.role === "STAFF" || actor.role === "VOLUNTEER";
}
