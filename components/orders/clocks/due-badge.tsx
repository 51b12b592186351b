import { Badge } from "@/components/desk/queues/badge";
import { dayOf } from "@/lib/orders/clocks/calendar";
import type { Due, DueState } from "@/lib/orders/clocks/due";
import { ageOf } from "@/lib/desk/queues/age";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";

type Props = { due: Due; now: Date; t: Translator<"desk">; locale: Locale };

/** Under which shape a date is shown. */
export const DUE_KINDS = {
  PAUSED: "paused",
  OVERDUE: "overdue",
  DUE_SOON: "soon",
  ON_TIME: "onTime",
} as const satisfies Record<DueState, string>;

/** How near a date is: a color, a shape and words. */
export function DueBadge({ due, now, t, locale }: Props) {
  return <Badge kind={DUE_KINDS[due.state]}>{dueWords(due, now, t, locale)}</Badge>;
}

export function dueWords(
  { of, state, at, unit }: Due,
  now: Date,
  t: Props["t"],
  locale: Locale,
): string {
  if (state === "OVERDUE") return t("due.overdue", { of, ...ageOf(at, now) });
  // A limit in days ends with the day; one in hours at its minute.
  const date = formatDate(at, unit === "HOURS" ? "minute" : "weekday", locale);
  if (state === "PAUSED") return t("due.paused", { date });
  return dayOf(at) === dayOf(now)
    ? t("due.today", { of, time: formatDate(at, "time", locale) })
    : t("due.later", { of, date });
}
