import { MASKED, type Sheet, type Value } from "@/lib/reporting/exports/sheet";
import { localName } from "@/lib/shared/i18n/local-name";
import { labelCategory } from "@/lib/reporting/stats/category-label";
import { totalOfCategories, type CategoryTotal } from "@/lib/reporting/stats/category-total";
import { getStatsLanguage, labelPlace } from "@/lib/reporting/stats/format-figures";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { CategoryRow, Dashboard, Shown } from "@/lib/reporting/stats/dashboard";
import { forecastDemand } from "@/lib/orders/demand/gaps";
import { isRunning } from "@/lib/reporting/stats/period";

export const categorySheets = {
  heat: heatSheet,
  categories: categoriesSheet,
  gaps: gapsSheet,
};

function categoriesSheet(dashboard: Dashboard, locale: Locale): Sheet {
  const t = getTranslator(locale, "exports");
  const words = getStatsLanguage(locale);
  const total = totalOfCategories(dashboard);
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
    rows: [
      ...dashboard.categories.map((row) => [labelCategory(row, words), ...categoryValues(row)]),
      [words.t("total"), ...categoryValues(total)],
    ],
  };
}

function categoryValues(row: CategoryRow | CategoryTotal): Value[] {
  return [
    valueOrMask(row.asked),
    valueOrMask(row.askedBefore),
    valueOrMask(row.served),
    ...qualityValues(row),
    row.volunteers,
    row.teams,
  ];
}

/** On-time rate, median and 90th percentile of the wait; MASKED if the category is masked. */
function qualityValues({ asked, onTimeRate, wait }: CategoryRow | CategoryTotal): Value[] {
  if (asked === null) return [MASKED, MASKED, MASKED];
  return [onTimeRate, wait?.medianHours ?? null, wait?.p90Hours ?? null];
}

/** A last column and a last row have the sums. */
function heatSheet(dashboard: Dashboard, locale: Locale): Sheet {
  const t = getTranslator(locale, "exports");
  const words = getStatsLanguage(locale);
  const { categories, heat, places, figures } = dashboard;
  return {
    name: t("table.heat"),
    columns: [
      { header: t("column.place"), kind: "text" },
      ...[...categories.map((row) => labelCategory(row, words)), words.t("total")].map(
        (header) => ({ header, kind: "count" as const }),
      ),
    ],
    rows: [
      ...places.map((place, index) => [
        labelPlace(place, words),
        ...(heat[index] ?? []).map(valueOrMask),
        place.figures.counts.asked,
      ]),
      [
        words.t("total"),
        ...categories.map(({ asked }) => valueOrMask(asked)),
        figures.counts.asked,
      ],
    ],
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
        localPlaceName(place, locale),
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
