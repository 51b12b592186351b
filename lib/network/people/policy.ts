import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isAdmin, isCountyAdmin, isSecurityAdmin } from "@/lib/shared/auth/admin";
import { isHandler } from "@/lib/shared/auth/handler";
import { isOneOf } from "@/lib/shared/auth/same-person";
import type { SecurityMode } from "@/prisma/generated/enums";

/** Whether the actor may disable, move, promote or link this account: never their own. */
export function mayChangeAccount(actor: Actor, staffId: string): boolean {
  return isAdmin(actor) && actor.id !== staffId;
}

/** Whether the actor may correct this volunteer and change the phone: never their own, for which a colleague sees the ID. */
export function mayCorrectVolunteer(actor: Actor, volunteerId: string): boolean {
  return isCountyAdmin(actor) && !isOneOf(actor, [volunteerId]);
}

/** Whether the actor may read the page of a volunteer at home in the place with this lineage. */
export function maySeeVolunteer(actor: Actor, homeLineage: string[]): actor is StaffActor {
  return isHandler(actor) && homeLineage.includes(actor.siteId);
}

type Account = { id: string; isSecurityAdmin: boolean; isAuditAdmin: boolean };

/**
 * Whether the actor may give this account a new password: never their own, which they change. Those
 * of security and audit administrators are reset by security administrators only: who resets a password
 * could sign in with it.
 */
export function mayResetPassword(actor: Actor, account: Account): boolean {
  if (actor.role !== "STAFF" || actor.id === account.id) return false;
  const isGuarded = account.isSecurityAdmin || account.isAuditAdmin;
  return isGuarded ? isSecurityAdmin(actor) : isAdmin(actor) || isSecurityAdmin(actor);
}

/** The roles of the first administrator of a centre, who appoints the others. */
export function firstAdminRoles(mode: SecurityMode) {
  const isOnlyOne = mode === "MLPS";
  return { isAdmin: !isOnlyOne, isSecurityAdmin: true, isAuditAdmin: !isOnlyOne };
}
