import * as z from "zod";
import { id } from "@/lib/shared/forms/fields";
import { idParam, param } from "@/lib/shared/forms/search-params";
import { MONTH, toMonth, addMonths } from "@/lib/reporting/stats/period";

/** The query of a report's address. Invalid parts are ignored. */
export const reportViewSchema = z.object({
  /** Default: the reader's own place. */
  place: idParam,
  /** Default: the last month that is over. */
  month: param(z.string().regex(MONTH)),
  /** Default: the last one issued, else the draft, which is version 0. */
  version: param(
    z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number),
  ),
});

export type ReportView = z.output<typeof reportViewSchema>;

export const issueReportSchema = z.object({
  siteId: id,
  month: z.string({ error: "month" }).regex(MONTH, { error: "month" }),
});

export type IssueReport = z.output<typeof issueReportSchema>;

/** The view under which the dashboard of a report is read. */
export function toReportDashboardView(
  { place, month }: Pick<ReportView, "place" | "month">,
  now: Date,
) {
  const chosen = month ?? addMonths(toMonth(now), -1);
  return {
    ...(place && { placeId: place }),
    period: { from: chosen, to: chosen },
    figure: "asked",
  } as const;
}

const MONTH_CHOICES = 24;

/** The months a reader can choose, the current one first. */
export function listMonthChoices(now: Date): string[] {
  return Array.from({ length: MONTH_CHOICES }, (_, index) => addMonths(toMonth(now), -index));
}
