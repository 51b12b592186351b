import { formatDay } from "@/lib/shared/days/china-time";
import { isInHours } from "@/lib/shared/days/limit-units";
import type { Due } from "@/lib/orders/clocks/due";
import { measureAge } from "@/lib/desk/queues/age";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";

/** The due date in one phrase: when, or since when it has passed. */
export function formatDue(
  { of, state, at, unit }: Due,
  now: Date,
  t: Translator<"desk">,
  locale: Locale,
): string {
  if (state === "OVERDUE") return t("due.overdue", { of, ...measureAge(at, now) });
  // A limit in days ends with a day, one in hours at a minute.
  const date = formatDate(at, isInHours(unit) ? "minute" : "weekday", locale);
  if (state === "PAUSED") return t("due.paused", { date });
  return formatDay(at) === formatDay(now)
    ? t("due.today", { of, time: formatDate(at, "time", locale) })
    : t("due.later", { of, date });
}
