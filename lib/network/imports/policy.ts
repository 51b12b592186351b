import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isAdmin } from "@/lib/shared/auth/admin";

/** Whether the actor may import places: centers and cities only; a 所 or 站 adds its few places by hand. */
export function mayImport(actor: Actor): actor is StaffActor {
  return isAdmin(actor) && (actor.level === "CITY" || actor.level === "CENTER");
}
