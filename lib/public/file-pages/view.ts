import { LOCALES, type Locale } from "@/lib/shared/i18n/locales";

/** What tells the files of one public page apart; rewrites.mjs reads it from the cookies. */
export type View = {
  locale: Locale;
  /** In the elder version (适老版). */
  isElder: boolean;
  /** Null for who has chosen no county. */
  countyId: string | null;
};

/** A view as it stands in the inner address of a file, as in `en~elder~any`. */
export function writeView({ locale, isElder, countyId }: View): string {
  return [locale, isElder ? "elder" : "normal", countyId ?? "any"].join("~");
}

/** Null for what no rewrite writes. */
export function readView(segment: string): View | null {
  const [first, version, county] = decodeURIComponent(segment).split("~");
  const locale = LOCALES.find((known) => known === first);
  if (!locale || !county) return null;
  return { locale, isElder: version === "elder", countyId: county === "any" ? null : county };
}
