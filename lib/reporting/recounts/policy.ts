import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isAdmin } from "@/lib/shared/auth/admin";

/** Whether the actor is an administrator of a county or of the city above it. */
export function maySeeRecounts(actor: Actor): actor is StaffActor {
  return isAdmin(actor) && (actor.level === "CENTER" || actor.level === "CITY");
}
