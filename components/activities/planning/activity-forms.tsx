import { DescriptionFields } from "@/components/activities/planning/description-fields";
import { PlaceFields } from "@/components/activities/planning/place-fields";
import { TimeFields } from "@/components/activities/planning/time-fields";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeInFull } from "@/lib/activities/planning/actions";
import type { EditedActivity, PlanChoices } from "@/lib/activities/planning/queries";
import type { SeriesStanding } from "@/lib/activities/series/queries";
import { formatDay, formatMinute } from "@/lib/shared/days/china-time";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { edited: EditedActivity; choices: PlanChoices; series: SeriesStanding | null };

/** The form of an activity with what is known of it; of one in a series it asks how far the change goes. */
export async function ActivityForms({ edited, choices, series }: Props) {
  const t = await getT("planning");
  const { id, startsAt, endsAt } = edited;
  const time = (at: Date) => formatMinute(at).slice(11);
  return (
    <ActionForm id="edit" action={changeInFull} hidden={{ activityId: id }} className="space-y-5">
      <PlaceFields choices={choices} given={edited} />
      <TimeFields day={formatDay(startsAt)} from={time(startsAt)} to={time(endsAt)} />
      <DescriptionFields choices={choices} given={edited} />
      {series && (
        <ChoiceField
          type="radio"
          name="scope"
          label={t("series.scope")}
          hint={t("series.scopeHint")}
          chosen={["THIS"]}
          choices={[
            { value: "THIS", label: t("series.THIS") },
            { value: "FOLLOWING", label: t("series.FOLLOWING", series.following) },
            { value: "ALL", label: t("series.ALL", series.all) },
          ]}
          className="grid"
        />
      )}
      {edited.status === "PUBLISHED" && (
        <TextField
          name="reason"
          label={t("full.reason")}
          hint={t("full.reasonHint")}
          maxCharacters={200}
        />
      )}
      <SubmitButton primary>{t("full.save")}</SubmitButton>
    </ActionForm>
  );
}
