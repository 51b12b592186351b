import type { Actor } from "@/lib/shared/auth/actor";
import { isAdmin } from "@/lib/shared/auth/admin";

/** Nobody disables, moves or promotes themself, nor says of themself whether they are a volunteer too. */
export function mayChangeAccount(actor: Actor, staffId: string): boolean {
  return isAdmin(actor) && actor.id !== staffId;
}
