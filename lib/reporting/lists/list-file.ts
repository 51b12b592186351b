import { excelOf } from "@/lib/reporting/exports/excel";
import { exportFileName } from "@/lib/reporting/exports/file-name";
import { MAX_ROWS, type List } from "@/lib/reporting/lists/list";
import { fullPlaceName } from "@/lib/network/sites/local-place-name";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { formatDay } from "@/lib/shared/days/china-time";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";

/** The list as a workbook, below a head that says what it is, of whom, how narrowed, when and by whom taken out. */
export async function listFile(staff: StaffActor, list: List, locale: Locale, now: Date) {
  const { title, columns, rows } = list;
  const day = formatDay(now);
  const name = exportFileName(title, staff.siteName, { from: day, to: day }, "xlsx", locale);
  const head = describeList(staff, list, locale, now);
  return { name, content: await excelOf([{ name: title, head, columns, rows }]) };
}

function describeList(staff: StaffActor, list: List, locale: Locale, now: Date): string[][] {
  const t = getTranslator(locale, "lists");
  const when = `${formatDate(now, "year", locale)} ${formatDate(now, "time", locale)}`;
  return [
    [list.title],
    [t("head.unit", { unit: fullPlaceName(staff.siteName, locale) })],
    [t("head.filters", { filters: list.filters.join(t("and")) })],
    [t("head.made", { when, who: staff.name })],
    [describeRows(list, locale)],
    [],
  ];
}

function describeRows({ rows, total }: List, locale: Locale): string {
  const t = getTranslator(locale, "lists");
  if (total === null) return t("cappedMany", { count: rows.length, most: MAX_ROWS });
  return total > rows.length
    ? t("capped", { count: total, most: MAX_ROWS })
    : t("rows", { count: rows.length });
}
