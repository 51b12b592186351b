import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { pasteDays } from "@/lib/orders/rules/actions";

/** Sets many days at once from the pasted notice of a year's holidays. */
export async function PasteForm() {
  const t = await getT("rules");
  return (
    <section aria-labelledby="paste" className="max-w-prose space-y-2">
      <h2 id="paste">{t("calendar.paste.title")}</h2>
      <ActionForm id="paste-form" action={pasteDays} className="space-y-4">
        <TextArea
          name="lines"
          label={t("calendar.paste.lines")}
          hint={
            <>
              {t("calendar.paste.hint")}
              <span className="block">{t("calendar.paste.example")}</span>
              <span className="block">{t("calendar.paste.exampleWorked")}</span>
            </>
          }
          rows={8}
          maxLength={5000}
          required
        />
        <SubmitButton primary>{t("save")}</SubmitButton>
      </ActionForm>
    </section>
  );
}
