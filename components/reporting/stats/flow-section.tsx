import { FlowPicture } from "@/components/reporting/charts/flow-picture";
import { StatsSection } from "@/components/reporting/stats/stats-section";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";

/** Where open wishes wait, and for how long. */
export function FlowSection({ dashboard }: { dashboard: Dashboard }) {
  return (
    <StatsSection name="flow" dashboard={dashboard} table="waits">
      <FlowPicture id="flow-picture" steps={dashboard.steps} />
    </StatsSection>
  );
}
