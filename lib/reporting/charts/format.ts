export type Format = "count" | "percent";

const COUNT = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const PERCENT = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });

/** A share is given as 0.925 and read as 92.5%. */
export function formatValue(value: number, format: Format): string {
  return (format === "percent" ? PERCENT : COUNT).format(value);
}
