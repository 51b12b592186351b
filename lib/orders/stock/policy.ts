import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";

/** Whether the actor may manage stock: staff who handle wishes. The scope limits the places. */
export function mayKeepStock(actor: Actor): actor is StaffActor {
  return isHandler(actor);
}
