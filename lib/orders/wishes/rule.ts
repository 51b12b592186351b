import type { Actor } from "@/lib/shared/auth/actor";
import type { ErrorCode } from "@/lib/shared/errors";
import type { WishFacts } from "@/lib/orders/wishes/facts";

/** Why not, or null where nothing stands against it. */
export type Rule = (actor: Actor, wish: WishFacts, now: Date) => ErrorCode | null;

/** A rule that says no more than FORBIDDEN. */
export function allow(isAllowed: (actor: Actor, wish: WishFacts) => boolean): Rule {
  return (actor, wish) => (isAllowed(actor, wish) ? null : "FORBIDDEN");
}

/** The first of several rules that says no. */
export function all(...rules: Rule[]): Rule {
  return (actor, wish, now) => {
    for (const rule of rules) {
      const reason = rule(actor, wish, now);
      if (reason) return reason;
    }
    return null;
  };
}
