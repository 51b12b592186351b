import * as z from "zod";
import { idParam, param } from "@/lib/shared/forms/search-params";
import { MONTH, toMonth, addMonths } from "@/lib/reporting/stats/period";

/** The query of a report's address. Invalid parts are ignored. */
export const reportViewSchema = z.object({
  /** Default: the reader's own place. */
  place: idParam,
  /** Default: the last month that is over. */
  month: param(z.string().regex(MONTH)),
});

/** The view under which the dashboard of a report is read. */
export function toReportDashboardView(
  { place, month }: z.infer<typeof reportViewSchema>,
  now: Date,
) {
  const chosen = month ?? addMonths(toMonth(now), -1);
  return {
    ...(place && { placeId: place }),
    period: { from: chosen, to: chosen },
    figure: "solvedRate",
  } as const;
}

const MONTH_CHOICES = 24;

/** The months a reader can choose, the current one first. */
export function listMonthChoices(now: Date): string[] {
  return Array.from({ length: MONTH_CHOICES }, (_, index) => addMonths(toMonth(now), -index));
}
