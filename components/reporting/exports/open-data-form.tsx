import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { requestOpenData } from "@/lib/reporting/exports/actions";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Period } from "@/lib/reporting/stats/period";

type Props = { placeId: string; period: Period };

/** The form that requests the open data of a place, which the worker then makes. */
export async function OpenDataForm({ placeId, period: { from, to } }: Props) {
  const t = await getT("exports");
  const hidden = { siteId: placeId, locale: await getLocale() };
  return (
    <section aria-labelledby="open-data" className="space-y-3">
      <h2 id="open-data">{t("openData.title")}</h2>
      <p>{t("openData.lead")}</p>
      <ActionForm key={placeId} action={requestOpenData} hidden={hidden} className="space-y-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="from"
            type="month"
            label={t("openData.from")}
            hint={t("openData.monthHint")}
            defaultValue={from}
            required
          />
          <TextField
            name="to"
            type="month"
            label={t("openData.to")}
            hint={t("openData.toHint")}
            defaultValue={to}
            required
          />
        </div>
        <SubmitButton>{t("openData.ask")}</SubmitButton>
      </ActionForm>
    </section>
  );
}
