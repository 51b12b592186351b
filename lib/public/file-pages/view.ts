import { isLocale, type Locale } from "@/lib/shared/i18n/locales";

/** The variant of a public page; rewrites.mjs reads it from the cookies. */
export type View = {
  locale: Locale;
  /** In the elder version (适老版). */
  isElder: boolean;
  /** Null if the visitor has chosen no county. */
  countyId: string | null;
};

/** A view as in the inner address of a file: `en~elder~any`. */
export function writeView({ locale, isElder, countyId }: View): string {
  return [locale, isElder ? "elder" : "normal", countyId ?? "any"].join("~");
}

/** The view of an inner address; null if no rewrite writes it. */
export function readView(segment: string): View | null {
  const [first, version, county] = decodeURIComponent(segment).split("~");
  if (!isLocale(first) || !county) return null;
  return {
    locale: first,
    isElder: version === "elder",
    countyId: county === "any" ? null : county,
  };
}
