import { MASKED, type Sheet, type Value } from "@/lib/reporting/exports/sheet";
import { localName } from "@/lib/shared/i18n/local-name";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { bareName } from "@/lib/network/sites/bare-name";
import type { CategoryRow, Dashboard, Shown } from "@/lib/reporting/stats/dashboard";
import { forecastDemand } from "@/lib/orders/demand/gaps";
import { isRunning } from "@/lib/reporting/stats/period";

export const categorySheets = {
  heat: heatSheet,
  categories: categoriesSheet,
  gaps: gapsSheet,
};

function categoriesSheet({ categories }: Dashboard, locale: Locale): Sheet {
  const t = getTranslator(locale, "exports");
  return {
    name: t("table.categories"),
    columns: [
      { header: t("column.category"), kind: "text" },
      { header: t("column.asked"), kind: "count" },
      { header: t("column.askedBefore"), kind: "count" },
      { header: t("column.served"), kind: "count" },
      { header: t("column.onTimeRate"), kind: "percent" },
      { header: t("column.medianHours"), kind: "decimal" },
      { header: t("column.p90Hours"), kind: "decimal" },
      { header: t("column.volunteers"), kind: "count" },
      { header: t("column.teams"), kind: "count" },
    ],
    rows: categories.map((row) => [
      localName(row, locale),
      valueOrMask(row.asked),
      valueOrMask(row.askedBefore),
      valueOrMask(row.served),
      ...qualityValues(row),
      row.volunteers,
      row.teams,
    ]),
  };
}

/** On-time rate, median and 90th percentile of the wait; MASKED if the category is masked. */
function qualityValues({ asked, onTimeRate, wait }: CategoryRow): Value[] {
  if (asked === null) return [MASKED, MASKED, MASKED];
  return [onTimeRate, wait?.medianHours ?? null, wait?.p90Hours ?? null];
}

function heatSheet({ categories, heat, places }: Dashboard, locale: Locale): Sheet {
  const t = getTranslator(locale, "exports");
  const rows = places.filter(({ isOwn }) => !isOwn);
  return {
    name: t("table.heat"),
    columns: [
      { header: t("column.place"), kind: "text" },
      ...categories.map((row) => ({ header: localName(row, locale), kind: "count" as const })),
    ],
    rows: rows.map(({ name }, index) => [bareName(name), ...(heat[index] ?? []).map(valueOrMask)]),
  };
}

/** Expected need and missing volunteers by place and category, also where there is no gap. */
function gapsSheet({ demand, period, now }: Dashboard, locale: Locale): Sheet {
  const t = getTranslator(locale, "exports");
  const expected = forecastDemand(demand, isRunning(period, now));
  return {
    name: t("table.gaps"),
    columns: [
      { header: t("column.place"), kind: "text" },
      { header: t("column.category"), kind: "text" },
      { header: t("column.askedInYear"), kind: "count" },
      { header: t("column.servedInYear"), kind: "count" },
      { header: t("column.volunteers"), kind: "count" },
      { header: t("column.teams"), kind: "count" },
      { header: t("column.need"), kind: "decimal" },
      { header: t("column.lacking"), kind: "decimal" },
    ],
    rows: demand.map(({ place, category, categoryEn, asked, served, volunteers, teams }, index) => {
      const inYear = sumMonths(asked);
      const forecast = [expected[index]?.need ?? null, expected[index]?.lacking ?? null];
      return [
        bareName(place),
        localName({ name: category, nameEn: categoryEn }, locale),
        inYear,
        sumMonths(served),
        volunteers,
        teams,
        ...(inYear === MASKED ? [MASKED, MASKED] : forecast),
      ];
    }),
  };
}

/** The sum of the months; MASKED if any of them is masked. */
function sumMonths(months: Shown[]): Value {
  return valueOrMask(
    months.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0),
  );
}

function valueOrMask(count: Shown): Value {
  return count ?? MASKED;
}
