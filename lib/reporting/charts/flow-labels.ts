import type { FlowLabels } from "@/lib/reporting/charts/flow";
import type { Translator } from "@/lib/shared/i18n/translator";

const DAY_HOURS = 24;

/** All texts of the flow chart, the same on a page and in the PDF. */
export function getFlowLabels(t: Translator<"charts">, common: Translator<"common">): FlowLabels {
  return {
    marks: {
      ask: common("fiveOrders.mark.ask"),
      dispatch: common("fiveOrders.mark.dispatch"),
      accept: common("fiveOrders.mark.accept"),
      supply: common("fiveOrders.mark.supply"),
      rate: common("fiveOrders.mark.rate"),
    },
    steps: {
      REVIEW: t("flow.steps.REVIEW"),
      DISPATCH: t("flow.steps.DISPATCH"),
      ACCEPT: t("flow.steps.ACCEPT"),
      SUPPLY: t("flow.steps.SUPPLY"),
      SERVICE: t("flow.steps.SERVICE"),
      RATING: t("flow.steps.RATING"),
    },
    late: (count) => t("flow.late", { count }),
    median: t("flow.median"),
    p90: t("flow.p90"),
    duration: (hours) => formatDuration(hours, t),
    noDuration: t("none"),
  };
}

/** Rounded to minutes below an hour, to hours below two days, else to days. */
function formatDuration(hours: number, t: Translator<"charts">): string {
  if (hours < 1) return t("flow.minutes", { count: Math.round(hours * 60) });
  if (hours < 2 * DAY_HOURS) return t("flow.hours", { count: Math.round(hours) });
  return t("flow.days", { count: Math.round(hours / DAY_HOURS) });
}
