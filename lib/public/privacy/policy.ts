import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isAdmin } from "@/lib/shared/auth/admin";

export type NoticePublisher = StaffActor & { centerId: string };

/** Whether the actor publishes the privacy notice: admins of a centre, for its county. */
export function mayPublishPrivacy(actor: Actor): actor is NoticePublisher {
  return isAdmin(actor) && actor.level === "CENTER" && actor.centerId !== null;
}
