import { EmptyState } from "@/components/ui/empty-state";
import { FactList } from "@/components/ui/fact-list";
import { formatMonth } from "@/lib/activities/plans/month";
import type { ProgrammeMonth } from "@/lib/activities/programmes/queries";
import { address } from "@/lib/shared/forms/search-params";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { unpublished: NonNullable<ProgrammeMonth["unpublished"]>; month: Date };

const STATES = ["APPROVED", "SUBMITTED", "RETURNED", "DRAFT"] as const;

/** How far the plans of a month are, before it is published. */
export async function UnpublishedPlans({ unpublished: { plans, activities }, month }: Props) {
  const t = await getT("programmes");
  return (
    <section aria-labelledby="plans-title" className="space-y-3">
      <h2 id="plans-title">{t("plans.title")}</h2>
      {Object.keys(plans).length === 0 ? (
        <EmptyState title={t("plans.empty")}>{t("plans.emptyHint")}</EmptyState>
      ) : (
        <>
          <FactList
            facts={STATES.map((state) => [
              t(`plans.${state}`),
              t("plans.count", { count: plans[state] ?? 0 }),
            ])}
          />
          <p>{t("plans.ready", { count: activities.length })}</p>
        </>
      )}
      <a href={address("/desk/plans/units", { month: formatMonth(month) })} className="target">
        {t("plans.units")}
      </a>
    </section>
  );
}
