import type { Translator } from "@/lib/shared/i18n/translator";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { bareName } from "@/lib/network/sites/bare-name";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { SiteLevel } from "@/prisma/generated/enums";

/** The everyday name of a unit: 六工镇所. A place with a name of its own is not shortened. */
export function unitName(
  t: Translator<"tracking">,
  { name, level }: { name: string; level: SiteLevel },
  locale: Locale,
): string {
  const place = localPlaceName(name, locale);
  return bareName(name) === name ? place : t(`unit.${level}`, { name: place });
}
