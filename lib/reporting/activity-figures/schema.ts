import * as z from "zod";
import { ACTIVITY_FIGURES, DIVISIONS } from "@/lib/reporting/activity-figures/figures";
import { statsViewSchema } from "@/lib/reporting/stats/schema";
import { pageParam } from "@/lib/shared/forms/paging";
import { address, param } from "@/lib/shared/forms/search-params";

/** The query of the address of the figures of activities. */
export const activityFiguresSchema = statsViewSchema
  .pick({ place: true, from: true, to: true })
  .extend({
    /** The division that is shown. */
    by: z.enum(DIVISIONS).catch("platform"),
    /** The figure whose activities are listed. */
    list: param(z.enum(ACTIVITY_FIGURES)),
    page: pageParam,
  });

export type ActivityFiguresView = z.output<typeof activityFiguresSchema>;

export function activityFiguresAddress(view: Partial<ActivityFiguresView>): string {
  const { place, from, to, by, list, page } = view;
  return address("/admin/stats/activities", { place, from, to, by, list, page });
}
