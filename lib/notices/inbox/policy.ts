import type { Actor, ResidentActor, StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";

/** Who signs in and so has an inbox; a city handles no wish and is told of none. */
export function hasInbox(actor: Actor): actor is VolunteerActor | StaffActor {
  return actor.role === "VOLUNTEER" || mayFollow(actor);
}

/** Who may choose how to be told; a resident by the link of one wish, for that wish. */
export function mayChooseChannel(
  actor: Actor,
): actor is ResidentActor | VolunteerActor | StaffActor {
  return actor.role === "RESIDENT" || hasInbox(actor);
}

/** 关注: staff who handle wishes, whether or not this one is theirs to do. */
export function mayFollow(actor: Actor): actor is StaffActor {
  return isHandler(actor);
}
