import type { Actor } from "@/lib/shared/auth/actor";
import { isAdmin } from "@/lib/shared/auth/admin";

/** Whether the actor may import divisions: centers and cities only; a 所 or 站 adds its few places by hand. */
export function mayImport(actor: Actor): boolean {
  if (actor.role === "SYSTEM") return true;
  return isAdmin(actor) && (actor.level === "CITY" || actor.level === "CENTER");
}

/** Whether the actor may move or close a place: not their own. */
export function mayMoveOrClose(actor: Actor, siteId: string): boolean {
  return isAdmin(actor) && actor.siteId !== siteId;
}
