import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { StatsView } from "@/lib/reporting/stats/schema";

/** What the dashboard of a place is drawn from. */
export type DashboardProps = {
  dashboard: Dashboard;
  view: StatsView;
  isAdmin: boolean;
  /** Whether the reader handles wishes: then figures lead to the desk. */
  isHandler: boolean;
};
