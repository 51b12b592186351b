import type { Actor, StaffActor } from "@/lib/shared/auth/actor";

/** 代点单 is for who handles wishes, for places of their own; a city handles none. */
export function mayEnterWishes(actor: Actor): actor is StaffActor {
  return actor.role === "STAFF" && actor.level !== "CITY";
}
