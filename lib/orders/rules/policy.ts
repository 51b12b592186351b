import type { Actor } from "@/lib/shared/auth/actor";
import { isCenterAdmin, type CenterAdmin } from "@/lib/shared/auth/admin";

export type RuleKeeper = CenterAdmin;

/** Whether the actor may set rules: admins of a centre, for its county. */
export function maySetRules(actor: Actor): actor is RuleKeeper {
  return isCenterAdmin(actor);
}
