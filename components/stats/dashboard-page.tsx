import { CategoriesSection } from "@/components/stats/categories-section";
import { CombSection } from "@/components/stats/comb-section";
import { CoverageSection } from "@/components/stats/coverage-section";
import { DashboardHead } from "@/components/stats/dashboard-head";
import { FiguresSection } from "@/components/stats/figures-section";
import { FlowSection } from "@/components/stats/flow-section";
import { HeatSection } from "@/components/stats/heat-section";
import { PeriodPicker } from "@/components/stats/period-picker";
import { PlacesSection } from "@/components/stats/places-section";
import { ServedSection } from "@/components/stats/served-section";
import { SECTIONS } from "@/components/stats/stats-section";
import { SupplySection } from "@/components/stats/supply-section";
import { TrendSection } from "@/components/stats/trend-section";
import { EmptyState } from "@/components/ui/empty-state";
import { getT } from "@/lib/i18n/request";
import { bareName } from "@/lib/sites/bare-name";
import type { Dashboard } from "@/lib/stats/dashboard";
import type { StatsView } from "@/lib/stats/schema";

type Props = { dashboard: Dashboard; view: StatsView; isAdmin: boolean };

/** What is the matter at a place, then the honeycomb, then all figures. */
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
      <CombSection dashboard={dashboard} view={view} />
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

/** A village shows itself alone. */
function hasBelow({ places }: Dashboard): boolean {
  return places.length > 0;
}
