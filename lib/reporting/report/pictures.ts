import { localName } from "@/lib/shared/i18n/local-name";
import type { Picture } from "@/lib/reporting/report/report";
import type { ReportTranslators } from "@/lib/reporting/report/translators";
import { bareName } from "@/lib/network/sites/bare-name";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { IndicatorName } from "@/lib/reporting/stats/indicators";
import { indicatorInMonth } from "@/lib/reporting/stats/trends";

export function flowPicture({ steps }: Dashboard, { t }: ReportTranslators): Picture {
  return { kind: "flow", id: "flow", caption: t("picture.flow"), steps };
}

export function countsPicture(dashboard: Dashboard, translators: ReportTranslators): Picture {
  const lines = createLines(dashboard, translators, ["asked", "services"]);
  const caption = translators.t("picture.trend");
  return { kind: "trend", id: "trend", caption, format: "count", ...lines };
}

export function ratesPicture(dashboard: Dashboard, translators: ReportTranslators): Picture {
  const lines = createLines(dashboard, translators, ["solvedRate", "onTimeRate"]);
  const caption = translators.t("picture.rates");
  return { kind: "trend", id: "rates", caption, format: "percent", ...lines };
}

function createLines({ trend }: Dashboard, { stats }: ReportTranslators, names: IndicatorName[]) {
  return {
    months: trend.map(({ month }) => month),
    series: names.map((name) => ({
      name: stats.t(`figure.${name}`),
      values: trend.map(({ counts }) => indicatorInMonth(name, counts)),
    })),
  };
}

/** At most one picture: none where there are no places below or no categories. */
export function heatPicture(dashboard: Dashboard, { t, locale }: ReportTranslators): Picture[] {
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
