import { RulesHead } from "@/components/orders/rules/rules-head";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { publishPrivacy } from "@/lib/public/privacy/actions";
import type { CountyPrivacy } from "@/lib/public/privacy/queries";
import { getT } from "@/lib/shared/i18n/request.server";

/** Where a county adds its own words to the privacy notice. */
export async function PrivacyRulesPage({ privacy: { notice } }: { privacy: CountyPrivacy }) {
  const t = await getT("privacy");
  return (
    <div className="space-y-6">
      <RulesHead tab="privacy" />
      <p className="max-w-prose">
        {t("form.lead")} <a href="/privacy">{t("form.look")}</a>
      </p>
      <ActionForm id="privacy-form" action={publishPrivacy} className="max-w-prose space-y-4">
        <TextArea
          name="text"
          label={t("form.text")}
          hint={t("form.textHint")}
          rows={10}
          maxCharacters={5000}
          defaultValue={notice?.text}
        />
        <TextField
          name="contact"
          label={t("form.contact")}
          hint={t("form.contactHint")}
          maxCharacters={200}
          defaultValue={notice?.contact}
        />
        <SubmitButton primary>
          {t("form.publish", { version: (notice?.version ?? 0) + 1 })}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
