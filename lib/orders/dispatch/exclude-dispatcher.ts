import type { Actor } from "@/lib/shared/auth/actor";
import { isOneOf } from "@/lib/shared/auth/same-person";
import type { Stopper } from "@/lib/orders/dispatch/ineligibility";

type Proposed = { id: string; leaderId: string | null; stopper: Stopper | null };

/** Nobody dispatches a wish to themself, nor to a team they lead: these proposals are stopped. */
export function exceptYourself<P extends Proposed>(dispatcher: Actor, proposals: P[]): P[] {
  return proposals.map((one) =>
    isOneOf(dispatcher, [one.id, one.leaderId])
      ? { ...one, stopper: one.stopper ?? "YOURSELF" }
      : one,
  );
}
