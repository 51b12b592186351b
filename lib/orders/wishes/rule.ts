import type { Actor } from "@/lib/shared/auth/actor";
import type { ErrorCode } from "@/lib/shared/errors";
import type { WishFacts } from "@/lib/orders/wishes/facts";

/** Returns why an actor may not take a step, or null. */
export type Rule = (actor: Actor, wish: WishFacts, now: Date) => ErrorCode | null;

/** Makes a rule that refuses with FORBIDDEN. */
export function allow(isAllowed: (actor: Actor, wish: WishFacts) => boolean): Rule {
  return (actor, wish) => (isAllowed(actor, wish) ? null : "FORBIDDEN");
}

/** Makes a rule that returns the first refusal of several rules. */
export function all(...rules: Rule[]): Rule {
  return (actor, wish, now) => {
    for (const rule of rules) {
      const reason = rule(actor, wish, now);
      if (reason) return reason;
    }
    return null;
  };
}
