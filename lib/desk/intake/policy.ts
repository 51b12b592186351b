import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";

/** Whether the actor may enter wishes (代点单): staff who handle wishes. The scope limits the places. */
export function mayEnterWishes(actor: Actor): actor is StaffActor {
  return isHandler(actor);
}
