/** The rows in the order of their ids. */
export function inOrderOf<Row extends { id: string }>(ids: readonly string[], rows: Row[]): Row[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = ({ id }: Row) => places.get(id) ?? Infinity;
  return rows.toSorted((one, other) => placeOf(one) - placeOf(other));
}
