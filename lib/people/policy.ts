import type { Actor } from "@/lib/auth/actor";
import { isAdmin } from "@/lib/auth/admin";

/** Nobody disables, moves or promotes themself. */
export function mayChangeAccount(actor: Actor, staffId: string): boolean {
  return isAdmin(actor) && actor.id !== staffId;
}
