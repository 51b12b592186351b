import { sortAsTree } from "@/lib/desk/queues/place-tree";
import type { Place } from "@/lib/desk/queues/queries";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getLocale } from "@/lib/shared/i18n/request.server";

const INDENT = "\u3000";

/** Places as options of a select, indented by level. */
export async function PlaceOptions({ places }: { places: Place[] }) {
  return placeOptions(places, await getLocale()).map(([id, words]) => (
    <option key={id} value={id}>
      {words}
    </option>
  ));
}

/** The same options as values and labels. */
export function placeOptions(places: Place[], locale: Locale): [id: string, words: string][] {
  return sortAsTree(places).map(({ place: { id, name }, depth }) => [
    id,
    INDENT.repeat(depth) + localPlaceName(name, locale),
  ]);
}
