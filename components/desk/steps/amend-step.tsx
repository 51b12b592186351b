import type { StepProps } from "@/components/desk/steps/step-props";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/i18n/request";
import { amendWish } from "@/lib/wishes/actions";

/** 补充: after a call to the resident, a word more or where to go. */
export async function AmendStep({ story }: StepProps) {
  const t = await getT("desk");
  return (
    <ActionForm id="amend" action={amendWish} hidden={{ wishId: story.id }} className="space-y-4">
      <TextArea name="word" label={t("amend.word")} hint={t("amend.wordHint")} maxLength={500} />
      <TextField
        name="address"
        label={t("amend.address")}
        hint={t("amend.addressHint")}
        maxLength={120}
        autoComplete="off"
      />
      <SubmitButton>{t("amend.submit")}</SubmitButton>
    </ActionForm>
  );
}
