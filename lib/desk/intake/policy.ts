import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";

/** 代点单 is for who handles wishes, for places of their own. */
export function mayEnterWishes(actor: Actor): actor is StaffActor {
  return isHandler(actor);
}
