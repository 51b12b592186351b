import type { PlannerKey } from "@/lib/activities/plans/find-plan.data";
import { formatMonth } from "@/lib/activities/plans/month";
import { address } from "@/lib/shared/forms/search-params";

/** The page of the plan of a place or team for a month, whether it was begun or not. */
export function monthPath(key: PlannerKey, month: Date, more: Record<string, string> = {}): string {
  const of = "teamId" in key ? { team: key.teamId } : { site: key.siteId };
  return address("/desk/plans", { ...of, month: formatMonth(month), ...more });
}

/** The page of the plans below. */
export function unitsPath(month: Date, state?: string): string {
  return address("/desk/plans/units", { month: formatMonth(month), state });
}
