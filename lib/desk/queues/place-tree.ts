type Node = { id: string; parentId: string | null };

/** Each place right before those below it, with its depth in what is given; siblings keep their order. */
export function inTreeOrder<Place extends Node>(
  places: Place[],
): { place: Place; depth: number }[] {
  const known = new Set(places.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): { place: Place; depth: number }[] =>
    places
      .filter((place) => parentOf(place, known) === parentId)
      .flatMap((place) => [{ place, depth }, ...below(place.id, depth + 1)]);
  return below(null, 0);
}

function parentOf({ parentId }: Node, known: Set<string>): string | null {
  return parentId && known.has(parentId) ? parentId : null;
}
