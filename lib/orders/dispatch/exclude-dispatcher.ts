import type { Actor } from "@/lib/shared/auth/actor";
import { isOneOf } from "@/lib/shared/auth/same-person";
import type { Ineligibility } from "@/lib/orders/dispatch/ineligibility";

type Checked = { id: string; leaderId: string | null; ineligibility: Ineligibility | null };

/** Marks the dispatcher's own volunteer account, and teams they lead, as ineligible: YOURSELF. */
export function excludeDispatcher<P extends Checked>(dispatcher: Actor, candidates: P[]): P[] {
  return candidates.map((one) =>
    isOneOf(dispatcher, [one.id, one.leaderId])
      ? { ...one, ineligibility: one.ineligibility ?? "YOURSELF" }
      : one,
  );
}
