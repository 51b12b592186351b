import { momentsOf } from "@/lib/activities/plans/month";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";

/** 2026年12月 · December 2026 */
export function formatMonthName(month: Date, locale: Locale): string {
  return formatDate(momentsOf(month).from, "month", locale);
}
