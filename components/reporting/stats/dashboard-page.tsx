import type { DashboardProps } from "@/components/reporting/stats/dashboard-props";
import { DashboardHead } from "@/components/reporting/stats/dashboard-head";
import { DetailsSection } from "@/components/reporting/stats/details-section";
import { FlowSection } from "@/components/reporting/stats/flow-section";
import { HoneycombSection } from "@/components/reporting/stats/honeycomb-section";
import { KeyFigures } from "@/components/reporting/stats/key-figures";
import { NeedsSection } from "@/components/reporting/stats/needs-section";
import { PlacesSection } from "@/components/reporting/stats/places-section";
import { TrendSection } from "@/components/reporting/stats/trend-section";
import { EmptyState } from "@/components/ui/empty-state";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { localPlaceName } from "@/lib/network/sites/local-place-name";

/** The dashboard of a place: what is the matter, how much, where; then one thing at a time. */
export async function DashboardPage(props: DashboardProps) {
  const { dashboard, view, isHandler } = props;
  const t = await getT("stats");
  const locale = await getLocale();
  const { place, figures, places } = dashboard;
  const isNew = figures.counts.asked === 0 && figures.registered.volunteers === 0;
  const hasPlaces = places.length > 0;
  const hasVillages = place.level !== "VILLAGE" && place.level !== "POINT";
  return (
    <div className="stats">
      <DashboardHead {...props} />
      <KeyFigures {...{ dashboard, view, isHandler }} />
      {isNew && (
        <EmptyState title={t("empty", { place: localPlaceName(place.name, locale) })}>
          {t("emptyHint")}
        </EmptyState>
      )}
      {hasVillages ? (
        <div className="stats-grid">
          <div className="stats-column">
            <HoneycombSection dashboard={dashboard} view={view} />
            {hasPlaces && <PlacesSection dashboard={dashboard} view={view} />}
          </div>
          <div className="stats-column">
            <FlowSection {...{ dashboard, isHandler }} />
            <TrendSection dashboard={dashboard} view={view} />
            {hasPlaces && <NeedsSection dashboard={dashboard} view={view} />}
          </div>
        </div>
      ) : (
        <div className="stats-pair">
          <FlowSection {...{ dashboard, isHandler }} />
          <TrendSection dashboard={dashboard} view={view} />
        </div>
      )}
      <DetailsSection dashboard={dashboard} view={view} />
    </div>
  );
}
