import { labelCategory } from "@/lib/reporting/stats/category-label";
import { labelPlace } from "@/lib/reporting/stats/format-figures";
import type { Picture } from "@/lib/reporting/report/report";
import type { ReportTranslators } from "@/lib/reporting/report/translators";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { IndicatorName } from "@/lib/reporting/stats/indicators";
import { indicatorInMonth } from "@/lib/reporting/stats/trends";

export function flowPicture({ steps, isOver }: Dashboard, { t }: ReportTranslators): Picture {
  return { kind: "flow", id: "flow", caption: t("picture.flow"), steps, isOver };
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
      values: trend.map((month) => indicatorInMonth(name, month)),
    })),
  };
}

/** At most one picture: none where there are no places below or no categories. */
export function heatPicture(dashboard: Dashboard, { t, stats }: ReportTranslators): Picture[] {
  const { places, categories, heat } = dashboard;
  if (heat.length === 0 || categories.length === 0) return [];
  return [
    {
      kind: "heat",
      id: "heat",
      caption: t("picture.heat"),
      rows: places.slice(0, heat.length).map((place) => labelPlace(place, stats)),
      columns: categories.map((row) => labelCategory(row, stats)),
      values: heat,
    },
  ];
}
