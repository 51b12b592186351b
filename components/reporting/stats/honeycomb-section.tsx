import { VillageHoneycombs } from "@/components/reporting/charts/village-honeycombs";
import { StatsSection } from "@/components/reporting/stats/stats-section";
import { EmptyState } from "@/components/ui/empty-state";
import { Tabs } from "@/components/ui/tabs";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { labelVillageGroups, findTopVillage } from "@/lib/reporting/stats/village-groups";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { indicatorOf } from "@/lib/reporting/stats/indicators";
import { HONEYCOMB_FIGURE_NAMES, type StatsView } from "@/lib/reporting/stats/schema";
import { statsAddress } from "@/lib/reporting/stats/stats-address";
import {
  formatIndicator,
  getStatsLanguage,
  type StatsLanguage,
} from "@/lib/reporting/stats/format-figures";

type Props = { dashboard: Dashboard; view: StatsView };

/** The villages as honeycombs, filled by the chosen figure. */
export async function HoneycombSection({ dashboard, view }: Props) {
  const { t } = getStatsLanguage(await getLocale());
  return (
    <StatsSection name="honeycomb" dashboard={dashboard}>
      {dashboard.honeycombs.length > 0 && <FigureTabs dashboard={dashboard} view={view} />}
      {dashboard.honeycombs.length > 0 && <Honeycombs dashboard={dashboard} view={view} />}
      {dashboard.honeycombs.length === 0 &&
        (dashboard.place.level === "VILLAGE" || dashboard.place.level === "POINT" ? (
          <p>{t("honeycomb.village")}</p>
        ) : (
          <EmptyState title={t("honeycomb.empty")}>{t("honeycomb.emptyHint")}</EmptyState>
        ))}
    </StatsSection>
  );
}

async function FigureTabs({ dashboard, view }: Props) {
  const t = await getT("stats");
  return (
    <div className="print-none">
      <Tabs
        label={t("honeycomb.choose")}
        tabs={HONEYCOMB_FIGURE_NAMES.map((figure) => ({
          href: `${statsAddress({ ...view, figure })}#comb`,
          label: t(`figure.${figure}`),
          isHere: figure === dashboard.figure,
        }))}
      />
    </div>
  );
}

/** With `isStatic` the names of the groups are no links, as on a screen in a hall. */
export async function Honeycombs({
  dashboard,
  view,
  isStatic = false,
}: Props & { isStatic?: boolean }) {
  const words = getStatsLanguage(await getLocale());
  const { t } = words;
  const { figure } = dashboard;
  const groups = labelVillageGroups(dashboard, {
    hrefOf: (place) => statsAddress({ ...view, place }),
    closed: (place) => t("honeycomb.closed", { place }),
  });
  return (
    <VillageHoneycombs
      id="honeycombs"
      groups={isStatic ? groups.map(({ href: _href, ...group }) => group) : groups}
      caption={<p className="max-w-prose">{formatCaption(dashboard, words)}</p>}
      figure={t(`figure.${figure}`)}
      format={(value) => formatIndicator(words, figure, value)}
    />
  );
}

function formatCaption(dashboard: Dashboard, words: StatsLanguage): string {
  const { t } = words;
  const { figure } = dashboard;
  const fullest = findTopVillage(dashboard);
  const isShare = String(indicatorOf(figure).unit === "share");
  const first = t("honeycomb.caption", { figure: t(`figure.${figure}`), isShare });
  if (!fullest) return `${first} ${t("honeycomb.none")}`;
  const value = formatIndicator(words, figure, fullest.value);
  return `${first} ${t("honeycomb.best", { place: fullest.name, value, isShare })}`;
}
