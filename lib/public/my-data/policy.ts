import type { Actor, ResidentActor, VolunteerActor } from "@/lib/shared/auth/actor";

/** Whose data this is: a resident by a link, or a volunteer. */
export type DataSubject = ResidentActor | VolunteerActor;

/**
 * Whether the actor may see, copy and delete data of their own (个人信息保护法 art. 44, 45, 47). What
 * is more than a link or a session opens needs a code to the phone.
 */
export function hasOwnData(actor: Actor): actor is DataSubject {
  return actor.role === "RESIDENT" || actor.role === "VOLUNTEER";
}
