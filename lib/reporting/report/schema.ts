import * as z from "zod";
import { idParam, param } from "@/lib/shared/forms/search-params";
import { MONTH, monthOf, monthsLater } from "@/lib/reporting/stats/period";

/** What the address of a report may say: whose, and of which month. */
export const reportViewSchema = z.object({
  /** Absent: the reader's own place. */
  place: idParam,
  /** Absent: the last month that is over. */
  month: param(z.string().regex(MONTH)),
});

/** What a dashboard is to show for the report of a month. */
export function dashboardViewOf({ place, month }: z.infer<typeof reportViewSchema>, now: Date) {
  const chosen = month ?? monthsLater(monthOf(now), -1);
  return {
    ...(place && { placeId: place }),
    period: { from: chosen, to: chosen },
    figure: "solvedRate",
  } as const;
}

const MONTHS = 24;

/** The months to choose from, the current one first. */
export function monthsToChoose(now: Date): string[] {
  return Array.from({ length: MONTHS }, (_, index) => monthsLater(monthOf(now), -index));
}
