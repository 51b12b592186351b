import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isAdmin } from "@/lib/shared/auth/admin";

export type RuleKeeper = StaffActor & { centerId: string };

/** Whether the actor may set rules: admins of a centre, for its county. */
export function maySetRules(actor: Actor): actor is RuleKeeper {
  return isAdmin(actor) && actor.level === "CENTER" && actor.centerId !== null;
}
