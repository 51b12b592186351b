import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";
import { allowed } from "@/lib/shared/auth/allowed";

/** Keeps the master data of its subtree. */
export function isAdmin(actor: Actor): actor is StaffActor {
  return actor.role === "STAFF" && actor.isAdmin;
}

/** A city reads figures: volunteers and teams are persons, whom it never sees. */
export function isCountyAdmin(actor: Actor): actor is StaffActor {
  return isAdmin(actor) && isHandler(actor);
}

export function adminOf(actor: Actor): StaffActor {
  return allowed(actor, isAdmin);
}
