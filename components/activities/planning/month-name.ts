import { momentsOf } from "@/lib/activities/plans/month";
import { CHINA_ZONE } from "@/lib/shared/days/china-time";
import type { Locale } from "@/lib/shared/i18n/locales";

/** 2026年12月 · December 2026 */
export function formatMonthName(month: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "zh-CN", {
    year: "numeric",
    month: "long",
    timeZone: CHINA_ZONE,
  }).format(momentsOf(month).from);
}
