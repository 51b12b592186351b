import type { Actor } from "@/lib/shared/auth/actor";

/** The session that the actor may leave; null for who has none. */
export function ownSessionId(actor: Actor): string | null {
  if (actor.role === "VISITOR") return actor.signingIn?.sessionId ?? null;
  return actor.role === "STAFF" || actor.role === "VOLUNTEER" ? (actor.sessionId ?? null) : null;
}
