import { CategoriesSection } from "@/components/reporting/stats/categories-section";
import { HoneycombSection } from "@/components/reporting/stats/honeycomb-section";
import { CoverageSection } from "@/components/reporting/stats/coverage-section";
import { DashboardHead } from "@/components/reporting/stats/dashboard-head";
import { FiguresSection } from "@/components/reporting/stats/figures-section";
import { FlowSection } from "@/components/reporting/stats/flow-section";
import { HeatSection } from "@/components/reporting/stats/heat-section";
import { PeriodPicker } from "@/components/reporting/stats/period-picker";
import { PlacesSection } from "@/components/reporting/stats/places-section";
import { ServedSection } from "@/components/reporting/stats/served-section";
import { SECTIONS } from "@/components/reporting/stats/stats-section";
import { SupplySection } from "@/components/reporting/stats/supply-section";
import { TrendSection } from "@/components/reporting/stats/trend-section";
import { EmptyState } from "@/components/ui/empty-state";
import { getT } from "@/lib/shared/i18n/request.server";
import { bareName } from "@/lib/network/sites/bare-name";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { StatsView } from "@/lib/reporting/stats/schema";

type Props = { dashboard: Dashboard; view: StatsView; isAdmin: boolean };

/** The dashboard of a place: findings first, then the honeycomb, then all figures. */
export async function DashboardPage({ dashboard, view, isAdmin }: Props) {
  const t = await getT("stats");
  const { place, figures } = dashboard;
  const isNew = figures.counts.asked === 0 && figures.registered.volunteers === 0;
  return (
    <div className="stats space-y-10">
      <DashboardHead dashboard={dashboard} view={view} isAdmin={isAdmin} />
      <PeriodPicker dashboard={dashboard} view={view} />
      {isNew && (
        <EmptyState title={t("empty", { place: bareName(place.name) })}>
          {t("emptyHint")}
        </EmptyState>
      )}
      <Contents dashboard={dashboard} />
      <HoneycombSection dashboard={dashboard} view={view} />
      <FiguresSection dashboard={dashboard} />
      <FlowSection dashboard={dashboard} />
      <TrendSection dashboard={dashboard} view={view} />
      {hasBelow(dashboard) && <PlacesSection dashboard={dashboard} view={view} />}
      {hasBelow(dashboard) && <HeatSection dashboard={dashboard} view={view} />}
      <CategoriesSection dashboard={dashboard} />
      <ServedSection dashboard={dashboard} />
      <CoverageSection dashboard={dashboard} view={view} />
      <SupplySection dashboard={dashboard} view={view} />
    </div>
  );
}

async function Contents({ dashboard }: { dashboard: Dashboard }) {
  const t = await getT("stats");
  const names = SECTIONS.filter(
    (name) => hasBelow(dashboard) || (name !== "places" && name !== "heat"),
  );
  return (
    <nav aria-label={t("onThisPage")} className="flex flex-wrap gap-x-5 print-none">
      {names.map((name) => (
        <a key={name} href={`#${name}`} className="target">
          {t(`section.${name}`)}
        </a>
      ))}
    </nav>
  );
}

/** Whether there are places below to show; a village has none. */
function hasBelow({ places }: Dashboard): boolean {
  return places.length > 0;
}
