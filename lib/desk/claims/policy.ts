import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";

/** Staff who handle orders take into their hands any wish that they see. */
export function mayClaim(actor: Actor): actor is StaffActor {
  return isHandler(actor);
}
