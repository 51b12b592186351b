export type Format = "count" | "percent";

const COUNT = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const PERCENT = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });

/** The value as text: counts with thousands separators, shares of 1 in percent (0.925 is "92.5%"). */
export function formatValue(value: number, format: Format): string {
  return (format === "percent" ? PERCENT : COUNT).format(value);
}
