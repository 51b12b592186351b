import { formatDay } from "@/lib/shared/days/china-time";
import { later } from "@/lib/shared/days/durations";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";

type Times = { startsAt: Date; endsAt: Date };

/** "14:00–16:00"; with the last day if that is another one. */
export function formatTimes({ startsAt, endsAt }: Times, locale: Locale): string {
  const isOneDay = formatDay(startsAt) === formatDay(later(endsAt, -1));
  const end = formatDate(endsAt, isOneDay ? "time" : "minute", locale);
  return `${formatDate(startsAt, "time", locale)}–${end}`;
}

/** The same after its day. */
export function formatDayAndTimes(times: Times, locale: Locale): string {
  return `${formatDate(times.startsAt, "weekday", locale)} ${formatTimes(times, locale)}`;
}
