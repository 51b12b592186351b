import type { Actor } from "@/lib/shared/auth/actor";

/** The ids of the accounts of this person: two for a person who is both staff and a volunteer. */
export function idsOfPerson(actor: Actor): string[] {
  if (actor.role === "STAFF") return [actor.id, ...toList(actor.volunteerId)];
  return actor.role === "VOLUNTEER" ? [actor.id, ...toList(actor.staffId)] : [];
}

/**
 * Whether one of these accounts of staff or volunteers belongs to this person, whichever account
 * they signed in with. People may not decide on what concerns themselves.
 */
export function isOneOf(actor: Actor, ids: readonly (string | null | undefined)[]): boolean {
  return idsOfPerson(actor).some((id) => ids.includes(id));
}

function toList(id: string | null): string[] {
  return id === null ? [] : [id];
}
