import type { Actor } from "@/lib/shared/auth/actor";
import { isAdmin } from "@/lib/shared/auth/admin";

/** Whole counties come from a file; a 所 or 站 adds its few places by hand. */
export function mayImport(actor: Actor): boolean {
  if (actor.role === "SYSTEM") return true;
  return isAdmin(actor) && (actor.level === "CITY" || actor.level === "CENTER");
}

/** Nobody takes away the ground they stand on. */
export function mayMoveOrClose(actor: Actor, siteId: string): boolean {
  return isAdmin(actor) && actor.siteId !== siteId;
}
