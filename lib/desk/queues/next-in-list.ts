import type { DeskList, DeskRow } from "@/lib/desk/queues/queries";

export type NextInList = { at: number; row: DeskRow } | null;

/**
 * The wish to go on with. While the open one is still in the list it is the one after it; when it
 * has left the queue, the one that moved up to its place.
 */
export function nextInList({ rows }: DeskList, openId: string, at: number | undefined): NextInList {
  const here = rows.findIndex(({ id }) => id === openId);
  const index = here >= 0 ? here + 1 : (at ?? 0);
  const row = rows[index];
  return row ? { at: index, row } : null;
}
