import { HoneycombLegend } from "@/components/reporting/charts/honeycomb-legend";
import { fitHoneycomb } from "@/lib/reporting/charts/honeycomb";
import { paintByClass } from "@/lib/reporting/charts/honeycomb-look";
import { getLocale } from "@/lib/shared/i18n/request.server";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { getStatsLanguage, nameFigure } from "@/lib/reporting/stats/format-figures";
import { labelHoneycomb } from "@/lib/reporting/stats/labelled-honeycomb";
import { toneOf } from "@/lib/reporting/stats/village-groups";

/** Width by height of the room the honeycomb has at 16:9. */
const RATIO = 1.72;

/** The honeycomb as large as its half of the screen lets it be. */
export async function ScreenComb({ dashboard }: { dashboard: Dashboard }) {
  const words = getStatsLanguage(await getLocale());
  const { figure, isOver } = dashboard;
  if (dashboard.honeycombs.length === 0) return null;
  const { groups, look, legend } = labelHoneycomb(dashboard, { words, paint: paintByClass });
  const svg = fitHoneycomb(groups, look, RATIO);
  const caption = { figure: nameFigure(words.t, figure, isOver), tone: toneOf(figure) };
  return (
    <figure className="screen-comb">
      <figcaption>{words.t("screen.caption", caption)}</figcaption>
      <div className="comb" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
      <HoneycombLegend items={legend} />
    </figure>
  );
}
