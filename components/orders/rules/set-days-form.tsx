import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { setDays } from "@/lib/orders/rules/actions";

/** The form that sets one day, or all days of a range, as working days or days off. */
export async function SetDaysForm() {
  const t = await getT("rules");
  return (
    <section aria-labelledby="set-days" className="max-w-prose space-y-2">
      <h2 id="set-days">{t("calendar.set.title")}</h2>
      <ActionForm id="set-days-form" action={setDays} className="space-y-4">
        <TextField name="from" type="date" label={t("calendar.set.from")} required />
        <TextField name="to" type="date" label={t("calendar.set.to")} />
        <ChoiceField
          name="kind"
          type="radio"
          label={t("calendar.set.kind")}
          chosen={["OFF"]}
          choices={(["OFF", "WORKING"] as const).map((value) => ({
            value,
            label: t(`calendar.set.${value}`),
          }))}
        />
        <TextField name="note" label={t("calendar.set.note")} maxCharacters={40} />
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </section>
  );
}
