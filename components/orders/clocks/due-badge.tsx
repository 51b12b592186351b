import { Badge } from "@/components/desk/queues/badge";
import { formatDue } from "@/lib/desk/queues/format-due";
import type { Due, DueState } from "@/lib/orders/clocks/due";
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

/** How near a due date is, by color, shape and text. */
export function DueBadge({ due, now, t, locale }: Props) {
  return <Badge kind={DUE_KINDS[due.state]}>{formatDue(due, now, t, locale)}</Badge>;
}
