import type { Sheet, Value } from "@/lib/reporting/exports/sheet";

/** Without it Excel in China reads UTF-8 as GBK. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** A sheet as RFC 4180 has it, in UTF-8. */
export function csvOf({ columns, rows }: Sheet): string {
  const header = columns.map((column) => column.header);
  return BYTE_ORDER_MARK + [header, ...rows].map(csvLine).join("");
}

export function csvLine(values: Value[]): string {
  return `${values.map(csvField).join(",")}\r\n`;
}

function csvField(value: Value): string {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "number") return String(rounded(value));
  const text = withoutFormula(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Excel runs text that begins so; an apostrophe in front keeps it text. */
function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Shares to a tenth of a percent, hours to less than a minute. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
