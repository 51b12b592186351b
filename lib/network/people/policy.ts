import type { Actor } from "@/lib/shared/auth/actor";
import { isAdmin } from "@/lib/shared/auth/admin";

/** Whether the actor may disable, move, promote or link this account: never their own. */
export function mayChangeAccount(actor: Actor, staffId: string): boolean {
  return isAdmin(actor) && actor.id !== staffId;
}
