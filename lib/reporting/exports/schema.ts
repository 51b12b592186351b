import * as z from "zod";
import { MONTH, MAX_MONTHS, listMonths } from "@/lib/reporting/stats/period";
import { statsViewSchema } from "@/lib/reporting/stats/schema";
import { TABLE_CHOICES } from "@/lib/reporting/exports/table-names";
import { id } from "@/lib/shared/forms/fields";
import { LOCALES } from "@/lib/shared/i18n/locales";
import { pageParam } from "@/lib/shared/forms/paging";

/** The query of a table's address. Invalid parts fall back to their defaults. */
export const tableViewSchema = statsViewSchema.extend({
  table: z.enum(TABLE_CHOICES).catch("all"),
  format: z.enum(["xlsx", "csv"]).catch("xlsx"),
});

/** The query of the address of the export list. */
export const exportsViewSchema = statsViewSchema.extend({ page: pageParam });

const month = z.string({ error: "month" }).regex(MONTH, { error: "month", abort: true });

export const requestOpenDataSchema = z
  .object({ siteId: id, from: month, to: month, locale: z.enum(LOCALES) })
  .superRefine(({ from, to }, context) => {
    if (from > to) context.addIssue({ code: "custom", path: ["to"], message: "monthOrder" });
    else if (listMonths({ from, to }).length > MAX_MONTHS)
      context.addIssue({
        code: "custom",
        path: ["to"],
        message: "tooManyMonths",
        params: { max: MAX_MONTHS },
      });
  });

export type RequestOpenData = z.output<typeof requestOpenDataSchema>;

/** The input of an export as stored in its row. */
export const openDataInputSchema = z.object({
  from: month,
  to: month,
  locale: z.enum(LOCALES),
});

export type OpenDataInput = z.output<typeof openDataInputSchema>;

export const retryExportSchema = z.object({ exportId: id });

export type RetryExport = z.output<typeof retryExportSchema>;
