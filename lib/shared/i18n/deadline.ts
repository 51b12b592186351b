import { isInHours } from "@/lib/shared/days/limit-units";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { LimitUnit } from "@/prisma/generated/enums";

/** A moment and the unit of the limit it results from. */
export type Deadline = { at: Date; unit: LimitUnit };

/** A deadline in words: the day, and for a limit in hours also the time. */
export function formatDeadline(
  { at, unit }: Deadline,
  t: Translator<"common">,
  locale: Locale,
): string {
  return t(isInHours(unit) ? "when.minute" : "when.day", {
    day: formatDate(at, "day", locale),
    weekday: formatDate(at, "dayOfWeek", locale),
    time: formatDate(at, "time", locale),
  });
}
