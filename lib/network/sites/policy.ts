import type { Actor } from "@/lib/shared/auth/actor";
import { isAdmin } from "@/lib/shared/auth/admin";

/** Whether the actor may move or close a place: not their own. */
export function mayMoveOrClose(actor: Actor, siteId: string): boolean {
  return isAdmin(actor) && actor.siteId !== siteId;
}
