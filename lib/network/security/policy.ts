import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isSecurityAdmin } from "@/lib/shared/auth/admin";

/** Whether the actor sets how accounts are guarded: for the county of a centre, or the office of a city. */
export function maySetSecurity(actor: Actor): actor is StaffActor {
  return isSecurityAdmin(actor) && (actor.level === "CENTER" || actor.level === "CITY");
}

/** Whether the actor may change roles, sessions and second factor of this account: never of their own. */
export function mayGuard(actor: Actor, staffId: string): boolean {
  return isSecurityAdmin(actor) && actor.id !== staffId;
}
