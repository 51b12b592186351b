import { END_STATUSES } from "@/lib/orders/wishes/lifecycle";
import type { WishStatus } from "@/prisma/generated/enums";

/** The five cells: 点 派 接 配 评 */
export const FIVE_ORDERS = ["ask", "dispatch", "accept", "supply", "rate"] as const;

export type Order = (typeof FIVE_ORDERS)[number];

export type CellState = "done" | "now" | "toCome" | "broken";

/** How many of the five orders are done in each status. */
const DONE: Record<WishStatus, number> = {
  SUBMITTED: 0,
  APPROVED: 1,
  DISPATCHED: 2,
  ACCEPTED: 3,
  SUPPLIED: 4,
  IN_SERVICE: 4,
  SERVED: 4,
  RATED: 5,
  REJECTED: 0,
  CANCELLED: 0,
  UNRATED: 4,
  MERGED: 0,
};

/** Whether the wish was dispatched before and is to be dispatched again: released, recalled or redone. */
export function hasGoneBack(status: WishStatus, events: { name: string }[]): boolean {
  return status === "APPROVED" && events.some(({ name }) => name === "dispatch");
}

/** Returns the state of each of the five cells for a wish in `status`. */
export function cellStates(status: WishStatus): CellState[] {
  const done = DONE[status];
  const stopped = status === "MERGED" || END_STATUSES.includes(status);
  return FIVE_ORDERS.map((_, index) => {
    if (index < done) return "done";
    if (index > done || status === "UNRATED") return "toCome";
    return stopped ? "broken" : "now";
  });
}
