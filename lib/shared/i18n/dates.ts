import type { Locale } from "@/lib/shared/i18n/locales";
import { CHINA_ZONE } from "@/lib/shared/days/china-time";

const STYLES = {
  /** 11月25日 · 25 November */
  day: { month: "long", day: "numeric" },
  /** 11月25日周三 · Wed 25 November */
  weekday: { month: "long", day: "numeric", weekday: "short" },
  /** 周三 · Wed */
  dayOfWeek: { weekday: "short" },
  /** 11月25日 14:30 */
  minute: { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  /** 14:30 */
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  /** 2026年11月 · November 2026 */
  month: { year: "numeric", month: "long" },
  /** 2026年11月25日 */
  year: { year: "numeric", month: "long", day: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof STYLES;

/** Dates of the drafts are those on every Chinese form; Kazakh months would be in Cyrillic. */
const DATE_LANGUAGES: Record<Locale, string> = {
  "zh-CN": "zh-CN",
  en: "en-GB",
  ug: "zh-CN",
  kk: "zh-CN",
};

const formatCache = new Map<string, Intl.DateTimeFormat>();

/** The date of a moment in China, whatever the time zone of the machine. */
export function formatDate(date: Date, style: DateStyle, locale: Locale): string {
  const key = `${locale}/${style}`;
  let format = formatCache.get(key);
  if (!format) {
    const language = DATE_LANGUAGES[locale];
    format = new Intl.DateTimeFormat(language, { ...STYLES[style], timeZone: CHINA_ZONE });
    formatCache.set(key, format);
  }
  return format.format(date);
}
