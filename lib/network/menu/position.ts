import type { Direction } from "@/lib/network/menu/schema";

/** The ids with `id` moved up or down by one position; unchanged at the end of the list. */
export function moveByOne(ids: string[], id: string, direction: Direction): string[] {
  const from = ids.indexOf(id);
  const to = direction === "UP" ? from - 1 : from + 1;
  const neighbour = ids[to];
  if (from < 0 || neighbour === undefined) return ids;
  return ids.with(from, neighbour).with(to, id);
}
