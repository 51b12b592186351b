import type { ReactNode } from "react";
import { FlowNumbers } from "@/components/reporting/charts/flow-picture";
import { CategoriesSection } from "@/components/reporting/stats/categories-section";
import { CoverageSection } from "@/components/reporting/stats/coverage-section";
import { FiguresSection } from "@/components/reporting/stats/figures-section";
import { HeatSection } from "@/components/reporting/stats/heat-section";
import { WidePlacesTable } from "@/components/reporting/stats/places-section";
import { ServedSection } from "@/components/reporting/stats/served-section";
import { StatsSection } from "@/components/reporting/stats/stats-section";
import { SupplySection } from "@/components/reporting/stats/supply-section";
import { TrendTable } from "@/components/reporting/stats/trend-section";
import { Tabs } from "@/components/ui/tabs";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { DETAILS, type Detail, type StatsView } from "@/lib/reporting/stats/schema";
import { activityFiguresAddress } from "@/lib/reporting/activity-figures/schema";
import { statsAddress } from "@/lib/reporting/stats/stats-address";

type Props = { dashboard: Dashboard; view: StatsView };

/** One thing at a time more closely; `all` shows every one, as for paper. */
export async function DetailsSection({ dashboard, view }: Props) {
  const t = await getT("stats");
  const { show } = view;
  const names = DETAILS.filter((name) => name !== "heat" || dashboard.places.length > 0);
  const shown = show === "all" ? names : names.filter((name) => name === show);
  return (
    <div className="stats-details">
      <div className="stats-tabs print-none">
        <h2>{t("details")}</h2>
        <Tabs
          label={t("details")}
          tabs={[
            ...names.map((name) => ({
              href: `${statsAddress({ ...view, show: name })}#${name}`,
              label: t(`section.${name}`),
              isHere: name === show,
            })),
            {
              href: activityFiguresAddress({ place: dashboard.place.id, ...dashboard.period }),
              label: t("link.activities"),
              isHere: false,
            },
          ]}
        />
      </div>
      {show === "all" && <span id="all" />}
      {shown.map((name) => name !== "all" && <Shown key={name} {...{ name, dashboard, view }} />)}
    </div>
  );
}

type ShownProps = Props & { name: Exclude<Detail, "all"> };

function Shown({ name, ...props }: ShownProps): ReactNode {
  return PARTS[name](props);
}

const PARTS: Record<Exclude<Detail, "all">, (props: Props) => ReactNode> = {
  figures: ({ dashboard }) => <FiguresSection dashboard={dashboard} />,
  table: (props) => <TablesSection {...props} />,
  heat: (props) => <HeatSection {...props} />,
  categories: ({ dashboard }) => <CategoriesSection dashboard={dashboard} />,
  served: ({ dashboard }) => <ServedSection dashboard={dashboard} />,
  coverage: (props) => <CoverageSection {...props} />,
  supply: (props) => <SupplySection {...props} />,
};

/** The numbers of the pictures above, and all columns of the table of places. */
function TablesSection({ dashboard, view }: Props) {
  return (
    <StatsSection name="table">
      <WidePlacesTable dashboard={dashboard} view={view} />
      <div className="stats-pair">
        <FlowNumbers id="flow-numbers" steps={dashboard.steps} isOver={dashboard.isOver} isOpen />
        <TrendTable dashboard={dashboard} name={view.trend ?? "wishes"} />
      </div>
    </StatsSection>
  );
}
