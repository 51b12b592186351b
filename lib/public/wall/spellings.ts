import type { Town } from "@/lib/public/wall/places";

/** Id, name and spelling of a place. */
export type Spelling = [id: string, name: string, spelling: string];

/** How these towns and villages are spelt. */
export function listSpellings(towns: Town[]): Spelling[] {
  return towns.flatMap(({ id, name, spelling, villages }) => [
    ...(id === null ? [] : [[id, name, spelling] satisfies Spelling]),
    ...villages.map((village): Spelling => [village.id, village.name, village.spelling]),
  ]);
}
