import type { Translator } from "@/lib/shared/i18n/translator";
import { bareName } from "@/lib/network/sites/bare-name";
import type { SiteLevel } from "@/prisma/generated/enums";

/** The everyday name of a unit: 六工镇所. A place with a name of its own is not shortened. */
export function unitName(
  t: Translator<"tracking">,
  { name, level }: { name: string; level: SiteLevel },
): string {
  const bare = bareName(name);
  return bare === name ? name : t(`unit.${level}`, { name: bare });
}
