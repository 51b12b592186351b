import { flowChart } from "@/lib/reporting/charts/flow";
import { flowLabels } from "@/lib/reporting/charts/flow-labels";
import { heatChart } from "@/lib/reporting/charts/heat";
import { ON_PAPER } from "@/lib/reporting/charts/look";
import { trendChart } from "@/lib/reporting/charts/trend";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import type { Picture } from "@/lib/reporting/report/report";

/** A picture as SVG, for paper; a page has components for its pictures. */
export function drawn(picture: Picture, locale: Locale): string {
  const look = { id: picture.id, palette: ON_PAPER };
  const t = getTranslator(locale, "charts");
  if (picture.kind === "heat") return heatChart({ ...picture, masked: t("masked") }, look);
  if (picture.kind === "flow") {
    return flowChart(picture.steps, flowLabels(t, getTranslator(locale, "common")), look);
  }
  const months = picture.months.map((month) =>
    t("trend.month", { month: String(Number(month.slice(5))) }),
  );
  return trendChart({ series: picture.series, format: picture.format, months }, look);
}
