import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { Finding } from "@/lib/reporting/stats/finding";
import { isInconclusive } from "@/lib/reporting/stats/findings-rates";
import { indicatorOf, reachesTarget } from "@/lib/reporting/stats/indicators";
import { TARGET_NAMES } from "@/lib/reporting/stats/target-names";

/**
 * The targets that are missed and of which no other finding tells, so that no place that misses one is told
 * that all is well. Of few cases too: that is why it is only a note.
 */
export function findMissedTargets(dashboard: Dashboard, found: Finding[]): Finding[] {
  const { targets, figures } = dashboard;
  const told = new Set(found.map(({ values }) => values.rate));
  const missed = TARGET_NAMES.filter((name) => {
    const target = targets[name];
    if (target === undefined || told.has(name) || isInconclusive(dashboard, name)) return false;
    return reachesTarget(name, indicatorOf(name).of(figures), target) === false;
  });
  if (missed.length === 0) return [];
  return [{ name: "missedTarget", severity: "NOTE", values: {}, figures: missed }];
}
