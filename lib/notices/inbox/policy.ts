import type { Actor, ResidentActor, StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";

/** Whether the actor has an inbox: volunteers and staff who handle wishes. A city handles none. */
export function hasInbox(actor: Actor): actor is VolunteerActor | StaffActor {
  return actor.role === "VOLUNTEER" || mayFollow(actor);
}

/** Whether the actor may choose a channel; a resident may for the wish of the tracking link. */
export function mayChooseChannel(
  actor: Actor,
): actor is ResidentActor | VolunteerActor | StaffActor {
  return actor.role === "RESIDENT" || hasInbox(actor);
}

/** 关注: whether the actor may follow wishes: staff who handle wishes. */
export function mayFollow(actor: Actor): actor is StaffActor {
  return isHandler(actor);
}
