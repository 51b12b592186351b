import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { AppError } from "@/lib/shared/errors";
import { isHandler } from "@/lib/shared/auth/handler";

/** Keeps the master data of its subtree. */
export function isAdmin(actor: Actor): actor is StaffActor {
  return actor.role === "STAFF" && actor.isAdmin;
}

/** A city reads figures: volunteers and teams are persons, whom it never sees. */
export function isCountyAdmin(actor: Actor): actor is StaffActor {
  return isAdmin(actor) && isHandler(actor);
}

export function adminOf(actor: Actor): StaffActor {
  if (!isAdmin(actor)) throw new AppError("FORBIDDEN");
  return actor;
}
