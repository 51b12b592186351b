import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { endSeries } from "@/lib/activities/series/actions";
import type { SeriesStanding } from "@/lib/activities/series/queries";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { activityId: string; series: SeriesStanding };

/** Ends a series, from one occurrence on or as a whole. */
export async function EndSeries({ activityId, series }: Props) {
  const t = await getT("planning");
  return (
    <ActionForm id="end" action={endSeries} hidden={{ activityId }}>
      <FormFold label={t("series.end")} className="border-t border-line">
        <p className="text-faded">{t("series.endHint")}</p>
        <ChoiceField
          type="radio"
          name="scope"
          label={t("series.endScope")}
          chosen={["FOLLOWING"]}
          choices={[
            { value: "FOLLOWING", label: t("series.FOLLOWING", series.following) },
            { value: "ALL", label: t("series.ALL", series.all) },
          ]}
          className="grid"
        />
        <TextField name="reason" label={t("series.reason")} maxCharacters={200} />
        <SubmitButton>{t("series.end")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}
