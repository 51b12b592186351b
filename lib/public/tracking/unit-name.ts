import type { Translator } from "@/lib/shared/i18n/translator";
import { bareName } from "@/lib/network/sites/bare-name";
import type { SiteLevel } from "@/prisma/generated/enums";

/** A unit as people say it: 六工镇所. A place with a name of its own keeps it. */
export function unitName(
  t: Translator<"tracking">,
  { name, level }: { name: string; level: SiteLevel },
): string {
  const bare = bareName(name);
  return bare === name ? name : t(`unit.${level}`, { name: bare });
}
