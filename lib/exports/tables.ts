import { categorySheets } from "@/lib/exports/category-sheets";
import { coverageSheet } from "@/lib/exports/coverage-sheet";
import { figuresSheet, placesSheet, trendSheet, waitsSheet } from "@/lib/exports/figure-sheets";
import type { Sheet } from "@/lib/exports/sheet";
import { TABLE_NAMES, type TableName } from "@/lib/exports/table-names";
import type { Locale } from "@/lib/i18n/locales";
import type { Dashboard } from "@/lib/stats/dashboard";

const SHEETS: Record<TableName, (dashboard: Dashboard, locale: Locale) => Sheet> = {
  figures: figuresSheet,
  trend: trendSheet,
  places: placesSheet,
  waits: waitsSheet,
  ...categorySheets,
  coverage: coverageSheet,
};

/** A table of the dashboard, or all of them, as the page shows them. */
export function sheetsOf(dashboard: Dashboard, table: TableName | "all", locale: Locale): Sheet[] {
  const names = table === "all" ? TABLE_NAMES : [table];
  return names.map((name) => SHEETS[name](dashboard, locale));
}
