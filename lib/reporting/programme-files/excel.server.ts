import "server-only";
import type { Entry, Erratum } from "@/lib/activities/programmes/entry";
import { formatMonth } from "@/lib/activities/plans/month";
import type { Programme } from "@/lib/activities/programmes/queries";
import { excelOf } from "@/lib/reporting/exports/excel";
import { exportFileName } from "@/lib/reporting/exports/file-name";
import type { Column, Value } from "@/lib/reporting/exports/sheet";
import { formatMinute } from "@/lib/shared/days/china-time";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";

/** The programme as it was published, and its corrections on a sheet of their own. */
export async function programmeWorkbook(programme: Programme, county: string, locale: Locale) {
  const t = getTranslator(locale, "programmes");
  const { month, number, theme, publishedAt, entries, errata } = programme;
  const shown = formatMonth(month);
  const head = [
    [t("heading", { month: shown })],
    [t("published", { number, when: formatDate(publishedAt, "minute", locale) })],
    [theme],
    [],
  ];
  const columns = columnsOf(locale);
  const content = await excelOf([
    {
      ...{ name: t("title"), head, columns },
      rows: entries.map((entry) => [entry.position, ...rowOf(entry, locale)]),
    },
    {
      name: t("errata.short"),
      head: [[t("errata.title", { count: errata.length })], []],
      columns: [{ header: t("errata.short"), kind: "text" }, ...columns.slice(1)],
      rows: errata.map((erratum) => rowOfErratum(erratum, locale)),
    },
  ]);
  const period = { from: shown, to: shown };
  return { name: exportFileName(t("title"), county, period, "xlsx", locale), content };
}

function columnsOf(locale: Locale): Column[] {
  const t = getTranslator(locale, "programmes");
  return [
    { header: t("column.number"), kind: "count" },
    ...(
      [
        "when",
        "until",
        "what",
        "where",
        "town",
        "host",
        "category",
        "platform",
        "admission",
      ] as const
    ).map((name): Column => ({ header: t(`column.${name}`), kind: "text" })),
  ];
}

function rowOf(entry: Entry, locale: Locale): Value[] {
  const t = getTranslator(locale, "activities");
  const { startsAt, endsAt, title, place, spot, town, host, category, platform } = entry;
  const { admission, places } = entry;
  return [
    ...[formatMinute(startsAt), formatMinute(endsAt), title],
    [place, spot].filter(Boolean).join(" "),
    ...[town, host, category, platform],
    t(`admission.${admission}`, { places: places ?? 0 }),
  ];
}

function rowOfErratum({ kind, now }: Erratum, locale: Locale): Value[] {
  const t = getTranslator(locale, "programmes");
  const reason = now.cancelReason ? `：${now.cancelReason}` : "";
  return [`${t(`errata.${kind}`)}${reason}`, ...rowOf(now, locale)];
}
