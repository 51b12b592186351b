import { fullPlaceName } from "@/lib/network/sites/local-place-name";
import type { Named, WishDetail } from "@/lib/desk/wish-detail/queries";
import type { Locale } from "@/lib/shared/i18n/locales";

type Names = WishDetail["names"];

/** The names that events speak of, with those of places for readers of this language. */
export function localNames(names: Names, locale: Locale): Names {
  return new Map([...names].map(([id, named]) => [id, localName(named, locale)]));
}

function localName(named: Named, locale: Locale): Named {
  const { kind, name, of } = named;
  if (kind === "SITE") return { ...named, name: fullPlaceName(name, locale) };
  return kind === "STAFF" && of ? { ...named, of: fullPlaceName(of, locale) } : named;
}
