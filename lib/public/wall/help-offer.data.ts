import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { availableEvents } from "@/lib/orders/wishes/policy";
import { findFacts } from "@/lib/orders/wishes/queries";
import type { WallWishPage } from "@/lib/public/wall/wall-wish.data";

/**
 * What a reader of the wall can do about a wish: accept it now; sign in or register first; nothing,
 * since it is asked of others, taken or done; or not this one, which the rules keep from them.
 */
export type HelpOffer = "ACCEPT" | "REGISTER" | "NOT_YOURS" | "ASKED_OF_OTHERS" | "TAKEN" | "DONE";

export async function findHelpOffer(
  actor: Actor,
  { id, state, inOpenPool }: Pick<WallWishPage, "id" | "state" | "inOpenPool">,
  now = new Date(),
): Promise<HelpOffer> {
  if (state !== "WANTED") return state === "TAKEN" ? "TAKEN" : "DONE";
  if (actor.role !== "VOLUNTEER") return "REGISTER";
  const facts = await findFacts(db, actor, id);
  if (facts && availableEvents(actor, facts, now).includes("accept")) return "ACCEPT";
  return inOpenPool ? "NOT_YOURS" : "ASKED_OF_OTHERS";
}
