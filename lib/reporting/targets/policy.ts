import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isAdmin } from "@/lib/shared/auth/admin";

/** Targets are set by administrators, for places of their subtree. */
export function maySetTargets(actor: Actor): actor is StaffActor {
  return isAdmin(actor);
}
