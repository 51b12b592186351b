import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { Finding, Rule, Severity } from "@/lib/reporting/stats/finding";
import { CATEGORY_RULES } from "@/lib/reporting/stats/findings-categories";
import { PLACE_RULES } from "@/lib/reporting/stats/findings-places";
import { findMissedTargets } from "@/lib/reporting/stats/findings-targets";
import { findBest, RATE_RULES } from "@/lib/reporting/stats/findings-rates";
import { WORK_RULES } from "@/lib/reporting/stats/findings-work";

/** The order of findings of the same severity. */
const RULES: Rule[] = [
  nothingAsked,
  ...WORK_RULES,
  ...RATE_RULES,
  ...CATEGORY_RULES,
  ...PLACE_RULES,
];

const SEVERITIES: Severity[] = ["ALARM", "WARNING", "NOTE", "GOOD"];

/** The findings about a place, most severe first; at least one, a good one if there is no other. */
export function listFindings(dashboard: Dashboard): Finding[] {
  const byRules = RULES.flatMap((rule) => rule(dashboard));
  const found = [...byRules, ...findMissedTargets(dashboard, byRules)];
  if (found.length === 0) return [findBest(dashboard)];
  return found.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function nothingAsked({ figures }: Dashboard): Finding[] {
  if (figures.counts.asked > 0) return [];
  return [{ name: "nothingAsked", severity: "NOTE", values: {} }];
}
