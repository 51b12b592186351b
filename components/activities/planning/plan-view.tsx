import { CopyForm } from "@/components/activities/planning/copy-form";
import { FullLinks } from "@/components/activities/planning/full-links";
import { DemandSection } from "@/components/activities/planning/demand";
import { MonthGrid } from "@/components/activities/planning/month-grid";
import { PlanChanges } from "@/components/activities/planning/plan-changes";
import { PlanGaps } from "@/components/activities/planning/plan-gaps";
import { PlanHead } from "@/components/activities/planning/plan-head";
import { PlanSteps } from "@/components/activities/planning/plan-steps";
import { PlanTable } from "@/components/activities/planning/plan-table";
import { QuickForm } from "@/components/activities/planning/quick-form";
import { Section } from "@/components/ui/section";
import type {
  PlanChange,
  PlanChoices,
  PlanPage,
  Proposal,
} from "@/lib/activities/planning/queries";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  page: PlanPage;
  choices: PlanChoices;
  changes: PlanChange[];
  proposals: Proposal[];
};

/** The plan of one place or team for a month: what stands in it, what it misses, what can be done with it. */
export async function PlanView({ page, choices, changes, proposals }: Props) {
  const t = await getT("planning");
  const why = await getT("errors");
  return (
    <div className="space-y-6">
      <PlanHead page={page} />
      <div className="gap-x-10 gap-y-6 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="space-y-6">
          {changes.length > 0 && <PlanChanges changes={changes} />}
          {page.refusalToPlan ? (
            <p className="text-faded">{why(page.refusalToPlan)}</p>
          ) : (
            <Section id="quick-title" title={t("quick.title")}>
              <QuickForm page={page} choices={choices} />
              <FullLinks page={page} />
              <CopyForm page={page} />
            </Section>
          )}
          <Section id="table-title" title={t("table.title", { count: page.activities.length })}>
            <PlanTable page={page} />
          </Section>
        </div>
        <aside className="space-y-6 max-lg:mt-6">
          <PlanSteps page={page} />
          <PlanGaps page={page} />
          <DemandSection page={page} proposals={proposals} />
          <MonthGrid month={page.month} activities={page.activities} />
        </aside>
      </div>
    </div>
  );
}
