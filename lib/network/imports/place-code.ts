import { toPlain } from "@/lib/shared/forms/clean-text";
import type { SiteLevel } from "@/prisma/generated/enums";

/** By the number of digits of a division code. */
const LEVELS: Record<number, { level: SiteLevel; parentLength: number }> = {
  4: { level: "CITY", parentLength: 0 },
  6: { level: "CENTER", parentLength: 4 },
  9: { level: "TOWNSHIP", parentLength: 6 },
  12: { level: "VILLAGE", parentLength: 9 },
};

/** The level of the division of a code; undefined if no division has so many digits. */
export function levelOfCode(code: string): SiteLevel | undefined {
  return LEVELS[code.length]?.level;
}

/** The code of what a division lies in; empty for a city. */
export function parentCode(code: string): string {
  return code.slice(0, LEVELS[code.length]?.parentLength ?? 0);
}

/** A code as it was typed, without spaces and what spreadsheets put around it to keep it text. */
export function tidyCode(cell: string): string {
  return toPlain(cell)
    .replace(/^['‘’]|^="|"$/g, "")
    .replace(/\s/g, "");
}

/**
 * The shortest form of a code. The statistics bureau writes all codes with twelve digits, the end filled
 * with zeros; no village, town or county has the number zero.
 */
export function shortCode(code: string): string {
  if (!/^\d{12}$|^\d{9}$|^\d{6}$/.test(code)) return code;
  const village = code.replace(/^(\d{9})000$/, "$1");
  const town = village.length === 9 ? village.replace(/^(\d{6})000$/, "$1") : village;
  return town.length === 6 ? town.replace(/^(\d{4})00$/, "$1") : town;
}

/** Excel turns a long number into this when a table is saved as CSV; its last digits are lost. */
export function isScientific(code: string): boolean {
  return /^\d(?:[.,]\d+)?E\+?\d+$/i.test(code);
}
