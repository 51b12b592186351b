import type { Pattern } from "@/lib/activities/series/pattern";
import { NTHS, WEEKDAY_NUMBERS } from "@/lib/activities/series/pattern-fields";
import type { Translator } from "@/lib/shared/i18n/translator";

/** On which days something is held, in words: 每周五, 每月20日, 每月最后一个周五. */
export function describePattern(pattern: Pattern, t: Translator<"planning">): string {
  const weekdays = WEEKDAY_NUMBERS.filter((day) => pattern.weekdays.includes(Number(day)))
    .map((day) => t(`weekday.${day}`))
    .join(t("separator"));
  switch (pattern.pattern) {
    case "WEEKLY":
      return t("on.WEEKLY", { weekdays });
    case "MONTH_DAY":
      return t("on.MONTH_DAY", { day: pattern.monthDay ?? 0 });
    case "NTH_WEEKDAY":
      return t("on.NTH_WEEKDAY", { nth: nthWord(pattern.nth, t), weekdays });
    case "LAST_WEEKEND":
      return t("on.LAST_WEEKEND");
    case "DATES":
      return t("on.DATES");
  }
}

function nthWord(nth: number | null, t: Translator<"planning">): string {
  const known = NTHS.find((one) => Number(one) === nth);
  return known ? t(`nth.${known}`) : "";
}
