import { flowChart } from "@/lib/charts/flow";
import { flowLabels } from "@/lib/charts/flow-labels";
import { heatChart } from "@/lib/charts/heat";
import { ON_PAPER } from "@/lib/charts/look";
import { trendChart } from "@/lib/charts/trend";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { Picture } from "@/lib/report/report";

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
