import { VillageHoneycombs } from "@/components/reporting/charts/village-honeycombs";
import { StatsSection } from "@/components/reporting/stats/stats-section";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { EmptyState } from "@/components/ui/empty-state";
import { Tabs } from "@/components/ui/tabs";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { paintByClass } from "@/lib/reporting/charts/honeycomb-look";
import { labelHoneycomb } from "@/lib/reporting/stats/labelled-honeycomb";
import { findTopVillage, toneOf } from "@/lib/reporting/stats/village-groups";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { HONEYCOMB_FIGURE_NAMES, type StatsView } from "@/lib/reporting/stats/schema";
import { statsAddress } from "@/lib/reporting/stats/stats-address";
import {
  formatIndicator,
  getStatsLanguage,
  nameFigure,
  type StatsLanguage,
} from "@/lib/reporting/stats/format-figures";

type Props = { dashboard: Dashboard; view: StatsView };

/** The villages as honeycombs, shaded by the chosen figure. */
export async function HoneycombSection({ dashboard, view }: Props) {
  const { t } = getStatsLanguage(await getLocale());
  if (dashboard.honeycombs.length === 0) {
    return (
      <StatsSection name="honeycomb">
        <EmptyState title={t("honeycomb.empty")}>{t("honeycomb.emptyHint")}</EmptyState>
      </StatsSection>
    );
  }
  return (
    <StatsSection name="honeycomb">
      <FigureTabs dashboard={dashboard} view={view} />
      <Honeycombs dashboard={dashboard} view={view} />
    </StatsSection>
  );
}

async function FigureTabs({ dashboard, view }: Props) {
  const t = await getT("stats");
  return (
    <div className="stats-tabs print-none">
      <Tabs
        label={t("honeycomb.choose")}
        tabs={HONEYCOMB_FIGURE_NAMES.map((figure) => ({
          href: `${statsAddress({ ...view, figure })}#honeycomb`,
          label: t(`short.${figure}`),
          isHere: figure === dashboard.figure,
        }))}
      />
    </div>
  );
}

async function Honeycombs({ dashboard, view }: Props) {
  const words = getStatsLanguage(await getLocale());
  // Beside the page itself an address needs no path.
  const hrefOf = (place: string) =>
    statsAddress({ ...view, place, show: undefined }).replace("/admin/stats", "");
  return (
    <VillageHoneycombs
      {...labelHoneycomb(dashboard, { words, paint: paintByClass, hrefOf })}
      caption={<p className="comb-caption">{formatCaption(dashboard, words)}</p>}
    />
  );
}

function formatCaption(dashboard: Dashboard, words: StatsLanguage): string {
  const { t, locale } = words;
  const { figure, isOver } = dashboard;
  const fullest = findTopVillage(dashboard);
  const tone = toneOf(figure);
  const first = t("honeycomb.caption", { figure: nameFigure(t, figure, isOver), tone });
  if (!fullest) return `${first} ${t("honeycomb.none")}`;
  const place = localPlaceName(fullest.name, locale);
  const value = formatIndicator(words, figure, fullest.value);
  return `${first} ${t("honeycomb.best", { place, value, tone })}`;
}
