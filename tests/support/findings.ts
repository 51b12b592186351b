import { getTranslator } from "@/lib/shared/i18n/translator";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { FindingName } from "@/lib/reporting/stats/finding";
import { findingSentence } from "@/lib/reporting/stats/finding-sentence";
import { listFindings } from "@/lib/reporting/stats/findings";
import { dashboardWith } from "@/tests/support/dashboards";

/** The names of the findings of a dashboard, in order. */
export function findingNames(over: Partial<Dashboard>): FindingName[] {
  return listFindings(dashboardWith(over)).map(({ name }) => name);
}

/** The sentence of the first finding in both languages. */
export function findingMessages(over: Partial<Dashboard>): string[] {
  const [finding] = listFindings(dashboardWith(over));
  if (!finding) throw new Error("nothing found");
  return (["zh-CN", "en"] as const).map((locale) =>
    findingSentence(finding, getTranslator(locale, "findings"), locale),
  );
}
