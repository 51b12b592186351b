import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isAdmin } from "@/lib/shared/auth/admin";

export type RuleKeeper = StaffActor & { centerId: string };

/** A center sets the rules of its county; its 所 and 站 live by them, and a city sets none. */
export function maySetRules(actor: Actor): actor is RuleKeeper {
  return isAdmin(actor) && actor.level === "CENTER" && actor.centerId !== null;
}
