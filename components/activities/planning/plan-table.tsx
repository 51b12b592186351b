import { PlanRow } from "@/components/activities/planning/plan-row";
import { EmptyState } from "@/components/ui/empty-state";
import { ListTable } from "@/components/ui/list-table";
import type { PlanPage } from "@/lib/activities/planning/queries";
import { getT } from "@/lib/shared/i18n/request.server";

/** What stands in the plan, an activity a row. */
export async function PlanTable({ page }: { page: PlanPage }) {
  const t = await getT("planning");
  if (page.activities.length === 0) {
    return <EmptyState title={t("table.empty")}>{t("table.emptyHint")}</EmptyState>;
  }
  return (
    <ListTable
      id="plan"
      caption={t("table.caption")}
      columns={[
        { label: t("table.when") },
        { label: t("table.what") },
        { label: t("table.where") },
        { label: t("table.platform") },
        { label: t("table.change"), isUnnamed: true },
      ]}
    >
      {page.activities.map((activity) => (
        <PlanRow
          key={activity.id}
          activity={activity}
          obstacles={page.check.obstacles.get(activity.id)}
          mayChange={page.refusalToPlan === null && activity.status === "DRAFT"}
        />
      ))}
    </ListTable>
  );
}
