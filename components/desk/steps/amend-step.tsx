import { StepForm } from "@/components/desk/steps/step-form";
import type { StepProps } from "@/components/desk/steps/step-props";
import { TextArea, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { amendWish } from "@/lib/orders/wishes/actions";

/** 补充: adds a note or the address after a call to the resident. */
export async function AmendStep({ detail, isFirst }: StepProps) {
  const t = await getT("desk");
  return (
    <StepForm
      id="amend"
      action={amendWish}
      wishId={detail.id}
      title={t("amend.title")}
      isOpen={isFirst}
    >
      <TextArea
        name="word"
        label={t("amend.word")}
        hint={t("amend.wordHint")}
        maxCharacters={500}
      />
      <TextField
        name="address"
        label={t("amend.address")}
        hint={t("amend.addressHint")}
        maxCharacters={120}
        autoComplete="off"
      />
      <SubmitButton>{t("amend.submit")}</SubmitButton>
    </StepForm>
  );
}
