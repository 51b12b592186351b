import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";

/** Stock is kept by who supplies wishes with it; of which places is a matter of scope. */
export function mayKeepStock(actor: Actor): actor is StaffActor {
  return isHandler(actor);
}
