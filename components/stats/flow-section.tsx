import { FlowPicture } from "@/components/charts/flow-picture";
import { StatsSection } from "@/components/stats/stats-section";
import type { Dashboard } from "@/lib/stats/dashboard";

/** Where open wishes wait, and for how long. */
export function FlowSection({ dashboard }: { dashboard: Dashboard }) {
  return (
    <StatsSection name="flow" dashboard={dashboard} table="waits">
      <FlowPicture id="flow-picture" steps={dashboard.steps} />
    </StatsSection>
  );
}
