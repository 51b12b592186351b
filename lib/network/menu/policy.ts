import type { Actor } from "@/lib/shared/auth/actor";
import { isCenterAdmin, type CenterAdmin } from "@/lib/shared/auth/admin";

export type MenuEditor = CenterAdmin;

/** Whether the actor may edit a menu: an administrator of a center edits that of the center. */
export function mayEditMenu(actor: Actor): actor is MenuEditor {
  return isCenterAdmin(actor);
}
