import { drawFlowChart } from "@/lib/reporting/charts/flow";
import { getFlowLabels } from "@/lib/reporting/charts/flow-labels";
import { drawHeatChart } from "@/lib/reporting/charts/heat";
import { PRINT_PALETTE } from "@/lib/reporting/charts/look";
import { drawTrendChart } from "@/lib/reporting/charts/trend";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import type { Picture } from "@/lib/reporting/report/report";

/** A picture as SVG for the PDF. Pages use components/reporting/charts instead. */
export function drawPicture(picture: Picture, locale: Locale): string {
  const look = { id: picture.id, palette: PRINT_PALETTE };
  const t = getTranslator(locale, "charts");
  if (picture.kind === "heat") return drawHeatChart({ ...picture, masked: t("masked") }, look);
  if (picture.kind === "flow") {
    const labels = getFlowLabels(t, getTranslator(locale, "common"));
    return drawFlowChart(picture.steps, labels, look);
  }
  const months = picture.months.map((month) =>
    t("trend.month", { month: String(Number(month.slice(5))) }),
  );
  return drawTrendChart({ series: picture.series, format: picture.format, months }, look);
}
