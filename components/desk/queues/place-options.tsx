import { inTreeOrder } from "@/lib/desk/queues/place-tree";
import type { Place } from "@/lib/desk/queues/queries";
import { bareName } from "@/lib/network/sites/bare-name";

const INDENT = "\u3000";

/** Places as options of a select, each below the one it belongs to. */
export function PlaceOptions({ places }: { places: Place[] }) {
  return inTreeOrder(places).map(({ place: { id, name }, depth }) => (
    <option key={id} value={id}>
      {INDENT.repeat(depth) + bareName(name)}
    </option>
  ));
}
