import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";

/** Whether the actor may keep rooms, hours and kit: staff of a county. The scope limits the places. */
export function mayKeepVenues(actor: Actor): actor is StaffActor & { centerId: string } {
  return isHandler(actor) && actor.centerId !== null;
}
