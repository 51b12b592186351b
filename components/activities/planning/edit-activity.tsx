import { ActivityForms } from "@/components/activities/planning/activity-forms";
import { describePattern } from "@/components/activities/series/describe-pattern";
import { EndSeries } from "@/components/activities/series/end-series";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { dropActivity } from "@/lib/activities/activities/actions";
import { monthPath } from "@/lib/activities/planning/address";
import type { EditedActivity, PlanChoices } from "@/lib/activities/planning/queries";
import type { SeriesStanding } from "@/lib/activities/series/queries";
import { formatUtcDay } from "@/lib/shared/days/days";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { edited: EditedActivity; choices: PlanChoices; series: SeriesStanding | null };

/** Changes one activity, or with it the others of its series. */
export async function EditActivity({ edited, choices, series }: Props) {
  const t = await getT("planning");
  const why = await getT("errors");
  const { id, title, refusalToEdit, mayDrop, planner, month } = edited;
  return (
    <div className="max-w-3xl space-y-6">
      <header className="space-y-2">
        <a href={monthPath(planner, month)} className="target">
          {t("full.back")}
        </a>
        <h1 dir="auto">{title}</h1>
        {series && (
          <p className="text-faded">
            {t("series.of", {
              pattern: describePattern(
                { ...series.series, dates: series.series.dates.map(formatUtcDay) },
                t,
              ),
            })}
          </p>
        )}
      </header>
      {refusalToEdit ? (
        <p>{why(refusalToEdit)}</p>
      ) : (
        <ActivityForms edited={edited} choices={choices} series={series} />
      )}
      {mayDrop && (
        <ActionForm id="drop" action={dropActivity} hidden={{ activityId: id }}>
          <SubmitButton>{t("full.drop")}</SubmitButton>
        </ActionForm>
      )}
      {series && !refusalToEdit && <EndSeries activityId={id} series={series} />}
    </div>
  );
}
