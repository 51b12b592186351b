type Node = { id: string; parentId: string | null };

/** Sorts each place before the places below it and adds its depth; siblings keep their order. */
export function sortAsTree<Place extends Node>(places: Place[]): { place: Place; depth: number }[] {
  const known = new Set(places.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): { place: Place; depth: number }[] =>
    places
      .filter((place) => knownParentId(place, known) === parentId)
      .flatMap((place) => [{ place, depth }, ...below(place.id, depth + 1)]);
  return below(null, 0);
}

function knownParentId({ parentId }: Node, known: Set<string>): string | null {
  return parentId && known.has(parentId) ? parentId : null;
}
