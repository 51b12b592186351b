import WORDS from "@/lib/network/sites/place-names.json";
import type { SiteLevel } from "@/prisma/generated/enums";

/** The words on the sign of a place, at the end of its name. */
export const SIGN_WORDS = /(?:新时代)?(?:文明)?实践(?:中心|所|站)$/;

/** The name of a place, from that of its division; a name that has the words on the sign in it stays. */
export function siteName(level: SiteLevel, divisionName: string): string {
  if (SIGN_WORDS.test(divisionName)) return divisionName;
  return shortName(divisionName) + WORDS.suffixes[level];
}

/** The name of the village or community, without the words for its committee. */
export function shortName(divisionName: string): string {
  for (const office of WORDS.offices) {
    if (divisionName.endsWith(office)) return divisionName.slice(0, -office.length);
  }
  for (const { endings, kind } of WORDS.committees) {
    const ending = endings.find((words) => divisionName.endsWith(words));
    if (!ending || ending === divisionName) continue;
    const own = divisionName.slice(0, -ending.length);
    return WORDS.kinds.some((words) => own.endsWith(words)) ? own : own + kind;
  }
  return divisionName;
}
