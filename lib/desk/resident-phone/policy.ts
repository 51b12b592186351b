import type { Actor } from "@/lib/shared/auth/actor";
import { isCenterAdmin, type CenterAdmin } from "@/lib/shared/auth/admin";
import { isOneOf } from "@/lib/shared/auth/same-person";
import type { ErrorCode } from "@/lib/shared/errors";
import type { WishFacts } from "@/lib/orders/wishes/facts";

/**
 * Whether the actor may give residents another phone: administrators of a centre. Who has the phone rates
 * the service, so it is not done at the 站 or 所 that did the work.
 */
export function mayChangeResidentPhone(actor: Actor): actor is CenterAdmin {
  return isCenterAdmin(actor);
}

type Phones = { wish: WishFacts; ownPhone: string | null; newPhone: string };

/** Why they may not for this wish, or null: nobody does it for themselves. Phones are keyed hashes. */
export function refusalToChangePhone(
  actor: CenterAdmin,
  { wish, ownPhone, newPhone }: Phones,
): ErrorCode | null {
  const { assignment, residentPhoneToken } = wish;
  const serving = assignment ? [...assignment.volunteerIds, assignment.leaderId] : [];
  if (isOneOf(actor, serving)) return "OWN_SERVICE";
  if (ownPhone === null) return null;
  if (ownPhone === residentPhoneToken) return "SELF";
  return ownPhone === newPhone ? "OWN_PHONE" : null;
}
