import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/ui/action-form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { planDemand } from "@/lib/activities/planning/actions";
import type { PlanPage, Proposal } from "@/lib/activities/planning/queries";
import { formatMonth } from "@/lib/activities/plans/month";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { localName } from "@/lib/shared/i18n/local-name";

type Props = { page: PlanPage; proposals: Proposal[] };

/** What people here asked for and nobody offers; one press drafts it. */
export async function DemandSection({ page, proposals }: Props) {
  const t = await getT("planning");
  const locale = await getLocale();
  if (proposals.length === 0) return null;
  return (
    <Section id="demand-title" title={t("demand.title")}>
      <ul className="divide-y divide-line border-y border-line">
        {proposals.map(({ category, categoryEn, categoryId, wishes, teams, volunteers, item }) => (
          <li key={categoryId} className="space-y-1 py-2">
            <p>
              {t("demand.line", {
                category: localName({ name: category, nameEn: categoryEn }, locale),
                ...{ wishes, teams, volunteers },
              })}
            </p>
            {!page.refusalToPlan && (
              <ActionForm
                id={`demand-${categoryId}`}
                action={planDemand}
                hidden={{
                  ...{ siteId: page.planner.siteId, categoryId },
                  ...{ month: formatMonth(page.month), idempotencyKey: randomUUID() },
                }}
              >
                <SubmitButton>
                  {item ? t("demand.planFor", { item: localName(item, locale) }) : t("demand.plan")}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
