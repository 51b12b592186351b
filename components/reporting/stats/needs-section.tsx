import { GapsTable } from "@/components/reporting/stats/gaps-table";
import { StatsSection } from "@/components/reporting/stats/stats-section";
import { getT } from "@/lib/shared/i18n/request.server";
import { findGaps } from "@/lib/orders/demand/gaps";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { isRunning } from "@/lib/reporting/stats/period";
import type { StatsView } from "@/lib/reporting/stats/schema";
import { statsAddress } from "@/lib/reporting/stats/stats-address";

type Props = { dashboard: Dashboard; view: StatsView };

/** The widest gaps; what follows from them for the menu is one press away. */
const MAX_GAPS = 8;

/** What will be asked for next month that nobody there can do. */
export async function NeedsSection({ dashboard, view }: Props) {
  const t = await getT("stats");
  const { demand, period, now } = dashboard;
  const gaps = findGaps(demand, isRunning(period, now)).slice(0, MAX_GAPS);
  return (
    <StatsSection
      name="needs"
      aside={
        <a href={`${statsAddress({ ...view, show: "supply" })}#supply`} className="print-none">
          {t("supply.allOfIt")}
        </a>
      }
    >
      <GapsTable
        id="needs-table"
        columns={["need", "volunteers", "capacity", "lacking"]}
        {...{ gaps, view }}
      />
    </StatsSection>
  );
}
