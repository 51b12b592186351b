import { stringify, type Options } from "csv-stringify/sync";
import type { Sheet, Value } from "@/lib/reporting/exports/sheet";
import { BYTE_ORDER_MARK, withoutFormula } from "@/lib/shared/spreadsheet-text";

/** A sheet as RFC 4180 has it, in UTF-8. */
export function csvOf({ columns, rows }: Sheet): string {
  const header = columns.map((column) => column.header);
  return BYTE_ORDER_MARK + csvLines([header, ...rows]);
}

export function csvLines(rows: Value[][]): string {
  return stringify(rows, OPTIONS);
}

const OPTIONS: Options = {
  record_delimiter: "windows",
  // By itself it quotes a line break only where it is the one that ends a record.
  quoted_match: /[\r\n]/,
  cast: {
    date: (day) => day.toISOString().slice(0, 10),
    number: (value) => String(rounded(value)),
    // Not by `escape_formulas`, which would also turn numbers below nothing into text.
    string: withoutFormula,
  },
};

/** Shares to a tenth of a percent, hours to less than a minute. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
