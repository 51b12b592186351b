import type { ErrorCode } from "@/lib/shared/errors";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { BEFORE_SERVICE } from "@/lib/orders/wishes/lifecycle";

/** Why a wish cannot stand for another one too, or null: it is of the same county, and its service has not begun. */
export function refusalToStandFor(into: WishFacts, wish: WishFacts): ErrorCode | null {
  if (into.id === wish.id || into.centerId !== wish.centerId) return "NOT_FOUND";
  return BEFORE_SERVICE.some((status) => status === into.status) ? null : "WISH_MOVED_ON";
}
