import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isAdmin } from "@/lib/shared/auth/admin";

export type MenuEditor = StaffActor & { centerId: string };

/** Whether the actor may edit a menu: an administrator of a center edits that of the center. */
export function mayEditMenu(actor: Actor): actor is MenuEditor {
  return isAdmin(actor) && actor.level === "CENTER" && actor.centerId !== null;
}
