import { csvOf } from "@/lib/reporting/exports/csv";
import { excelOf } from "@/lib/reporting/exports/excel";
import { explanationSheet } from "@/lib/reporting/exports/explanation";
import { exportFileName } from "@/lib/reporting/exports/file-name";
import type { TableName } from "@/lib/reporting/exports/table-names";
import { createSheets } from "@/lib/reporting/exports/tables";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";

/** An Excel workbook that begins with an explanation, or one table as CSV (the first if "all"). */
export async function tableFile(
  dashboard: Dashboard,
  table: TableName | "all",
  format: "xlsx" | "csv",
  locale: Locale,
) {
  const t = getTranslator(locale, "exports");
  const sheets = createSheets(dashboard, table, locale);
  const [first] = sheets;
  const what = table === "all" && format === "xlsx" ? t("title") : (first?.name ?? "");
  const { place, period } = dashboard;
  const name = exportFileName(what, place.name, period, format, locale);
  if (format === "csv") return { name, content: first ? csvOf(first) : "" };
  return { name, content: await excelOf([explanationSheet(dashboard, locale), ...sheets]) };
}
