import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isAuditAdmin } from "@/lib/shared/auth/admin";

/** Whether the actor reads and checks the audit log of their county, or of their city. */
export function mayReadAudit(actor: Actor): actor is StaffActor {
  return isAuditAdmin(actor) && (actor.level === "CENTER" || actor.level === "CITY");
}
