import * as z from "zod";
import { monthOf, MONTH, monthsOf, type Period } from "@/lib/stats/period";
import { TABLES } from "@/lib/exports/table-names";
import { id } from "@/lib/fields";
import { LOCALES } from "@/lib/i18n/locales";
import { pageParam } from "@/lib/paging";
import { idParam, param } from "@/lib/search-params";

const monthParam = param(z.string().regex(MONTH));

/** The address of a table: what makes no sense is left out. */
export const tableViewSchema = z.object({
  place: idParam,
  from: monthParam,
  to: monthParam,
  table: z.enum(TABLES).catch("all"),
  format: z.enum(["xlsx", "csv"]).catch("xlsx"),
});

export type TableView = z.output<typeof tableViewSchema>;

/** The address of the list of exports. */
export const exportsViewSchema = z.object({
  place: idParam,
  from: monthParam,
  to: monthParam,
  page: pageParam,
});

/** The months of an address; this month where it names none. */
export function periodOf(view: Partial<Period>, now: Date): Period {
  const to = view.to ?? view.from ?? monthOf(now);
  const from = view.from ?? to;
  return from <= to ? { from, to } : { from: to, to };
}

const MOST_MONTHS = 36;

const month = z.string({ error: "month" }).regex(MONTH, "month");

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
