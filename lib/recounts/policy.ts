import type { Actor, StaffActor } from "@/lib/auth/actor";
import { isAdmin } from "@/lib/auth/admin";

/** Administrators of a county, and of the city above it. */
export function maySeeRecounts(actor: Actor): actor is StaffActor {
  return isAdmin(actor) && (actor.level === "CENTER" || actor.level === "CITY");
}
