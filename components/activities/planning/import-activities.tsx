import { FileFaults } from "@/components/activities/planning/file-faults";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { importActivities } from "@/lib/activities/planning/actions";
import { monthPath } from "@/lib/activities/planning/address";
import type { PlannerName } from "@/lib/activities/planning/queries";
import { MAX_ROWS } from "@/lib/activities/planning/schema";
import { formatMonth } from "@/lib/activities/plans/month";
import { getT } from "@/lib/shared/i18n/request.server";

const ACCEPTED =
  ".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Plans the activities of a file. */
export async function ImportActivities({ planner, month }: { planner: PlannerName; month: Date }) {
  const t = await getT("planning");
  const { key } = planner;
  const of = "teamId" in key ? { planTeamId: key.teamId } : { planSiteId: key.siteId };
  return (
    <div className="max-w-prose space-y-6">
      <header className="space-y-2">
        <a href={monthPath(key, month)} className="target">
          {t("full.back")}
        </a>
        <h1>{t("file.title")}</h1>
        <p className="text-faded">{t("file.lead", { max: MAX_ROWS })}</p>
        <a href="/desk/plans/template" download className="target">
          {t("file.template")}
        </a>
      </header>
      <ActionForm
        id="import"
        action={importActivities}
        hidden={{ ...of, month: formatMonth(month) }}
        className="space-y-5"
      >
        <FileFaults />
        <TextField
          name="file"
          type="file"
          accept={ACCEPTED}
          label={t("file.file")}
          hint={t("file.fileHint")}
        />
        <SubmitButton primary>{t("file.submit")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
