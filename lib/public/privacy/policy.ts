import type { Actor } from "@/lib/shared/auth/actor";
import { isCenterAdmin, type CenterAdmin } from "@/lib/shared/auth/admin";

/** Whether the actor publishes the privacy notice: admins of a centre, for its county. */
export function mayPublishPrivacy(actor: Actor): actor is CenterAdmin {
  return isCenterAdmin(actor);
}
