import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { LimitUnit } from "@/prisma/generated/enums";

/** A moment and the kind of limit it comes from. */
export type When = { at: Date; unit: LimitUnit };

/** A date somebody is given: the day; of a limit in hours also the minute. */
export function byWhen({ at, unit }: When, t: Translator<"common">, locale: Locale): string {
  return t(unit === "HOURS" ? "when.minute" : "when.day", {
    day: formatDate(at, "day", locale),
    weekday: formatDate(at, "dayOfWeek", locale),
    time: formatDate(at, "time", locale),
  });
}
