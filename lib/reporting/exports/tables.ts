import { categorySheets } from "@/lib/reporting/exports/category-sheets";
import { coverageSheet } from "@/lib/reporting/exports/coverage-sheet";
import {
  figuresSheet,
  placesSheet,
  trendSheet,
  waitsSheet,
} from "@/lib/reporting/exports/figure-sheets";
import type { Sheet } from "@/lib/reporting/exports/sheet";
import { TABLE_NAMES, type TableName } from "@/lib/reporting/exports/table-names";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";

const SHEETS: Record<TableName, (dashboard: Dashboard, locale: Locale) => Sheet> = {
  figures: figuresSheet,
  trend: trendSheet,
  places: placesSheet,
  waits: waitsSheet,
  ...categorySheets,
  coverage: coverageSheet,
};

/** One table of the dashboard, or all in the order of the page. */
export function createSheets(
  dashboard: Dashboard,
  table: TableName | "all",
  locale: Locale,
): Sheet[] {
  const names = table === "all" ? TABLE_NAMES : [table];
  return names.map((name) => SHEETS[name](dashboard, locale));
}
