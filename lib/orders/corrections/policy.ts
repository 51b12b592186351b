import type { EventData } from "@/lib/orders/wishes/event-data";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { BEFORE_END } from "@/lib/orders/wishes/lifecycle";
import { refusal } from "@/lib/orders/wishes/policy";
import type { Actor } from "@/lib/shared/auth/actor";
import type { ErrorCode } from "@/lib/shared/errors";
import type { WishChannel } from "@/prisma/generated/enums";

/** How a wish came: the channel, and the data of its first event. */
export type Origin = { channel: WishChannel; submitted: Pick<EventData, "helper"> };

/**
 * Why the actor may not correct name or phone of who asks, or null: whoever may correct the wish, where
 * somebody else wrote it down, staff or a helper, and until its service has ended. Who asked for themselves
 * on the web has confirmed the phone, and whoever has the phone rates.
 */
export function refusalToCorrectAsker(
  actor: Actor,
  wish: WishFacts,
  { channel, submitted }: Origin,
  now: Date,
): ErrorCode | null {
  const reason = refusal(actor, "correct", wish, now);
  if (reason) return reason;
  if (channel === "WEB" && !submitted.helper) return "FORBIDDEN";
  return BEFORE_END.some((status) => status === wish.status) ? null : "WISH_MOVED_ON";
}

/** Why the actor may not name, change or remove the helper of a wish, or null: as long as there is something to tell. */
export function refusalToChangeHelper(actor: Actor, wish: WishFacts, now: Date): ErrorCode | null {
  const reason = refusal(actor, "correct", wish, now);
  if (reason) return reason;
  return BEFORE_END.some((status) => status === wish.status) ? null : "WISH_MOVED_ON";
}

/** Keyed hashes of phones: of who would ask from now on, of the actor, and of those who serve or are asked to. */
type Phones = { asker: string | null; own: string | null; serving: (string | null)[] };

/** Why a phone cannot be that of who asks, or null: nobody rates their own service, or for another. */
export function refusalOfAsker({ asker, own, serving }: Phones): ErrorCode | null {
  if (asker === null) return null;
  if (asker === own) return "OWN_PHONE";
  return serving.includes(asker) ? "SERVES_IT" : null;
}
