import type { Actor } from "@/lib/shared/auth/actor";
import { isCenterAdmin, type CenterAdmin } from "@/lib/shared/auth/admin";

/** Whether the actor says what the places of a county plan at least: administrators of its centre. */
export function maySetPlanRules(actor: Actor): actor is CenterAdmin {
  return isCenterAdmin(actor);
}
