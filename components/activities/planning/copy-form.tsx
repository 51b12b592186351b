import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { copyMonth } from "@/lib/activities/planning/actions";
import type { PlanPage } from "@/lib/activities/planning/queries";
import { formatMonth } from "@/lib/activities/plans/month";
import { getT } from "@/lib/shared/i18n/request.server";

/** Plans what was planned the month before. */
export async function CopyForm({ page: { planner, month } }: { page: PlanPage }) {
  const t = await getT("planning");
  const { key } = planner;
  const of = "teamId" in key ? { planTeamId: key.teamId } : { planSiteId: key.siteId };
  return (
    <ActionForm id="copy" action={copyMonth} hidden={{ ...of, month: formatMonth(month) }}>
      <div className="flex flex-wrap items-center gap-x-4">
        <SubmitButton>{t("copy.button")}</SubmitButton>
        <span className="text-faded">{t("copy.hint")}</span>
      </div>
    </ActionForm>
  );
}
