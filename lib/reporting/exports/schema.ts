import * as z from "zod";
import { MONTH, MOST_MONTHS, monthsOf } from "@/lib/reporting/stats/period";
import { statsViewSchema } from "@/lib/reporting/stats/schema";
import { TABLES } from "@/lib/reporting/exports/table-names";
import { id } from "@/lib/shared/forms/fields";
import { LOCALES } from "@/lib/shared/i18n/locales";
import { pageParam } from "@/lib/shared/forms/paging";

/** The address of a table: what makes no sense is left out. */
export const tableViewSchema = statsViewSchema.extend({
  table: z.enum(TABLES).catch("all"),
  format: z.enum(["xlsx", "csv"]).catch("xlsx"),
});

/** The address of the list of exports. */
export const exportsViewSchema = statsViewSchema.extend({ page: pageParam });

const month = z.string({ error: "month" }).regex(MONTH, { error: "month", abort: true });

export const askOpenDataSchema = z
  .object({ siteId: id, from: month, to: month, locale: z.enum(LOCALES) })
  .superRefine(({ from, to }, context) => {
    if (from > to) context.addIssue({ code: "custom", path: ["to"], message: "monthOrder" });
    else if (monthsOf({ from, to }).length > MOST_MONTHS)
      context.addIssue({
        code: "custom",
        path: ["to"],
        message: "tooManyMonths",
        params: { max: MOST_MONTHS },
      });
  });

export type AskOpenData = z.output<typeof askOpenDataSchema>;

/** What an export was asked with, as kept in its row. */
export const openDataInputSchema = z.object({
  from: month,
  to: month,
  locale: z.enum(LOCALES),
});

export type OpenDataInput = z.output<typeof openDataInputSchema>;

export const tryAgainSchema = z.object({ exportId: id });

export type TryAgain = z.output<typeof tryAgainSchema>;
