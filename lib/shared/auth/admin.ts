import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";

/** Whether the actor administers the master data of a place and everything below it. */
export function isAdmin(actor: Actor): actor is StaffActor {
  return actor.role === "STAFF" && actor.isAdmin;
}

/** Whether the actor administers volunteers and teams, which an administrator of a city never sees. */
export function isCountyAdmin(actor: Actor): actor is StaffActor {
  return isAdmin(actor) && isHandler(actor);
}

/** Whether the actor keeps the security of the accounts of a place and everything below it. */
export function isSecurityAdmin(actor: Actor): actor is StaffActor {
  return actor.role === "STAFF" && actor.isSecurityAdmin;
}

/** Whether the actor reads and verifies the audit log. */
export function isAuditAdmin(actor: Actor): actor is StaffActor {
  return actor.role === "STAFF" && actor.isAuditAdmin;
}

/** Whether the actor holds any of the three administrator roles. */
export function isAnyAdmin(actor: Actor): actor is StaffActor {
  return isAdmin(actor) || isSecurityAdmin(actor) || isAuditAdmin(actor);
}

/** An administrator of a centre. */
export type CenterAdmin = StaffActor & { centerId: string };

/** Whether the actor administers a whole county: admins of its centre. */
export function isCenterAdmin(actor: Actor): actor is CenterAdmin {
  return isAdmin(actor) && actor.level === "CENTER" && actor.centerId !== null;
}

/** Returns the actor as an administrator; throws FORBIDDEN if it is none. */
export function ensureAdmin(actor: Actor): StaffActor {
  return ensureAllowed(actor, isAdmin);
}
