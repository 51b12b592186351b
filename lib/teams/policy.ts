import type { Actor, StaffActor } from "@/lib/auth/actor";
import { isAdmin } from "@/lib/auth/admin";

/** A team is made of persons, and a city never sees one. */
export function mayKeepTeams(actor: Actor): actor is StaffActor {
  return isAdmin(actor) && actor.level !== "CITY";
}
