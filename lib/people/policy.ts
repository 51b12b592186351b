import type { Actor, StaffActor } from "@/lib/auth/actor";
import { isAdmin } from "@/lib/auth/admin";

/** A city reads figures and never a person of a county. */
export function mayKeepVolunteers(actor: Actor): actor is StaffActor {
  return isAdmin(actor) && actor.level !== "CITY";
}

/** Nobody disables, moves or promotes themself. */
export function mayChangeAccount(actor: Actor, staffId: string): boolean {
  return isAdmin(actor) && actor.id !== staffId;
}
