import type { Messages } from "@/lib/i18n/messages";
import type { WishStatus } from "@/prisma/generated/enums";

/** A key of the messages under `tracking.promise`. */
export type PromiseWords = keyof Messages["tracking"]["promise"];

/** What the resident is promised now: who will do what. */
export function promiseOf(wish: {
  status: WishStatus;
  round: number;
  calledBackAt: Date | null;
}): PromiseWords {
  if (wish.status !== "APPROVED" || wish.round === 1) return wish.status;
  return wish.calledBackAt ? "redoArranged" : "redoCall";
}
