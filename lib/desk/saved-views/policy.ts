import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";

/** Who has a desk may save its lists, for themselves. */
export function maySaveViews(actor: Actor): actor is StaffActor {
  return isHandler(actor);
}
