import type { Actor } from "@/lib/shared/auth/actor";

/** Every id this person has: staff who are volunteers too have two, and so have volunteers who are staff. */
export function idsOfPerson(actor: Actor): string[] {
  if (actor.role === "STAFF") return [actor.id, ...listed(actor.volunteerId)];
  return actor.role === "VOLUNTEER" ? [actor.id, ...listed(actor.staffId)] : [];
}

/**
 * Whether this person is one of these staff or volunteers, by whichever account they signed in:
 * nobody decides on their own.
 */
export function isOneOf(actor: Actor, ids: readonly (string | null | undefined)[]): boolean {
  return idsOfPerson(actor).some((id) => ids.includes(id));
}

function listed(id: string | null): string[] {
  return id === null ? [] : [id];
}
