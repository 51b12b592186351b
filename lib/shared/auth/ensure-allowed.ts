import type { Actor } from "@/lib/shared/auth/actor";
import { AppError } from "@/lib/shared/errors";

/** Returns the actor, narrowed to those whom the policy `may` allows; throws FORBIDDEN for others. */
export function ensureAllowed<Allowed extends Actor>(
  actor: Actor,
  may: (actor: Actor) => actor is Allowed,
): Allowed {
  if (!may(actor)) throw new AppError("FORBIDDEN");
  return actor;
}
