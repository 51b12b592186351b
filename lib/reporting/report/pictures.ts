import { localName } from "@/lib/shared/i18n/local-name";
import type { Picture } from "@/lib/reporting/report/report";
import type { ReportWords } from "@/lib/reporting/report/words";
import { bareName } from "@/lib/network/sites/bare-name";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { IndicatorName } from "@/lib/reporting/stats/indicators";
import { ofMonth } from "@/lib/reporting/stats/trends";

export function flowPicture({ steps }: Dashboard, { t }: ReportWords): Picture {
  return { kind: "flow", id: "flow", caption: t("picture.flow"), steps };
}

export function countsPicture(dashboard: Dashboard, words: ReportWords): Picture {
  const lines = linesOf(dashboard, words, ["asked", "services"]);
  const caption = words.t("picture.trend");
  return { kind: "trend", id: "trend", caption, format: "count", ...lines };
}

export function ratesPicture(dashboard: Dashboard, words: ReportWords): Picture {
  const lines = linesOf(dashboard, words, ["solvedRate", "onTimeRate"]);
  const caption = words.t("picture.rates");
  return { kind: "trend", id: "rates", caption, format: "percent", ...lines };
}

function linesOf({ trend }: Dashboard, { stats }: ReportWords, names: IndicatorName[]) {
  return {
    months: trend.map(({ month }) => month),
    series: names.map((name) => ({
      name: stats.t(`figure.${name}`),
      values: trend.map(({ counts }) => ofMonth(name, counts)),
    })),
  };
}

/** Absent where there are no places below, or no categories. */
export function heatPicture(dashboard: Dashboard, { t, locale }: ReportWords): Picture[] {
  const { places, categories, heat } = dashboard;
  if (heat.length === 0 || categories.length === 0) return [];
  return [
    {
      kind: "heat",
      id: "heat",
      caption: t("picture.heat"),
      rows: places.slice(0, heat.length).map(({ name }) => bareName(name)),
      columns: categories.map((row) => localName(row, locale)),
      values: heat,
    },
  ];
}
