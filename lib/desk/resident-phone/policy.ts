import type { Actor } from "@/lib/shared/auth/actor";
import { isCenterAdmin, type CenterAdmin } from "@/lib/shared/auth/admin";
import { isOneOf } from "@/lib/shared/auth/same-person";
import type { ErrorCode } from "@/lib/shared/errors";

/**
 * Whether the actor may give residents another phone: administrators of a centre. Who has the phone rates
 * the service, so it is not done at the 站 or 所 that did the work.
 */
export function mayChangeResidentPhone(actor: Actor): actor is CenterAdmin {
  return isCenterAdmin(actor);
}

type Change = {
  /** Volunteers and leaders who serve a wish of the resident that is not rated yet, or the one at hand. */
  servingIds: string[];
  residentPhone: string | null;
  ownPhone: string | null;
  newPhone: string;
};

/**
 * Why they may not for this resident, or null: nobody does it for themselves. The phone is that of all
 * wishes, so it is not enough that they serve another one. Phones are keyed hashes.
 */
export function refusalToChangePhone(
  actor: CenterAdmin,
  { servingIds, residentPhone, ownPhone, newPhone }: Change,
): ErrorCode | null {
  if (isOneOf(actor, servingIds)) return "OWN_SERVICE";
  if (ownPhone === null) return null;
  if (ownPhone === residentPhone) return "SELF";
  return ownPhone === newPhone ? "OWN_PHONE" : null;
}
