import type { DeskList, DeskRow } from "@/lib/desk/queues/queries";

export type NextInList = { at: number; row: DeskRow } | null;

/**
 * Returns the next wish to work on: the one after the open wish, or, if that has left the queue, the
 * one that moved up to its place; null at the end of the list.
 */
export function nextInList({ rows }: DeskList, openId: string, at: number | undefined): NextInList {
  const here = rows.findIndex(({ id }) => id === openId);
  const index = here >= 0 ? here + 1 : (at ?? 0);
  const row = rows[index];
  return row ? { at: index, row } : null;
}
