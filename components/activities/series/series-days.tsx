import { TextArea, TextField } from "@/components/ui/fields";
import { getT } from "@/lib/shared/i18n/request.server";

/** From when until when a series runs, or its single days. */
export async function SeriesDays({ first }: { first: string }) {
  const t = await getT("planning");
  return (
    <>
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <TextField name="startsOn" type="date" label={t("series.from")} defaultValue={first} />
        <TextField name="endsOn" type="date" label={t("series.to")} />
      </div>
      <TextArea name="dates" label={t("series.dates")} hint={t("series.datesHint")} rows={2} />
    </>
  );
}
