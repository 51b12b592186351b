import type { Actor } from "@/lib/shared/auth/actor";
import { AppError } from "@/lib/shared/errors";

/** The actor as one whom a policy lets through; FORBIDDEN where it does not. */
export function allowed<Allowed extends Actor>(
  actor: Actor,
  may: (actor: Actor) => actor is Allowed,
): Allowed {
  if (!may(actor)) throw new AppError("FORBIDDEN");
  return actor;
}
