import { sortAsTree } from "@/lib/desk/queues/place-tree";
import type { Place } from "@/lib/desk/queues/queries";
import { bareName } from "@/lib/network/sites/bare-name";

const INDENT = "\u3000";

/** Places as options of a select, indented by level. */
export function PlaceOptions({ places }: { places: Place[] }) {
  return placeOptions(places).map(([id, words]) => (
    <option key={id} value={id}>
      {words}
    </option>
  ));
}

/** The same options as values and labels. */
export function placeOptions(places: Place[]): [id: string, words: string][] {
  return sortAsTree(places).map(({ place: { id, name }, depth }) => [
    id,
    INDENT.repeat(depth) + bareName(name),
  ]);
}
