import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Town } from "@/lib/public/wall/places";
import type { Locale } from "@/lib/shared/i18n/locales";

/** The towns with their names as readers of this language are shown them; they are found by either. */
export function localTowns(towns: Town[], locale: Locale): Town[] {
  if (locale !== "en") return towns;
  const label = ({ name }: { name: string }) => localPlaceName(name, locale);
  return towns.map((town) => ({
    ...town,
    label: label(town),
    villages: town.villages.map((village) => ({ ...village, label: label(village) })),
  }));
}
