import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isAdmin } from "@/lib/shared/auth/admin";

export type MenuEditor = StaffActor & { centerId: string };

/** A center edits its own menu; its 所 and 站 read it. */
export function mayEditMenu(actor: Actor): actor is MenuEditor {
  return isAdmin(actor) && actor.level === "CENTER" && actor.centerId !== null;
}
