import { PublicContentField } from "@/components/desk/steps/public-content-field";
import { StepForm } from "@/components/desk/steps/step-form";
import type { StepProps } from "@/components/desk/steps/step-props";
import { TextArea, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { amendWish, rewordWish } from "@/lib/orders/wishes/actions";

/** 补充: adds a note or the address after a call to the resident, or edits the public sentence. */
export function AmendStep(props: StepProps) {
  return (
    <>
      <WordStep {...props} />
      {props.detail.status !== "SUBMITTED" && <RewordStep {...props} />}
    </>
  );
}

async function WordStep({ detail, isFirst }: StepProps) {
  const t = await getT("desk");
  return (
    <StepForm
      id="amend"
      action={amendWish}
      wishId={detail.id}
      title={t("amend.title")}
      isOpen={isFirst}
    >
      <TextArea name="word" label={t("amend.word")} hint={t("amend.wordHint")} maxLength={500} />
      <TextField
        name="address"
        label={t("amend.address")}
        hint={t("amend.addressHint")}
        maxLength={120}
        autoComplete="off"
      />
      <SubmitButton>{t("amend.submit")}</SubmitButton>
    </StepForm>
  );
}

/** The review has shown the public sentence already; after it, it can be edited here. */
async function RewordStep({ detail }: StepProps) {
  const t = await getT("desk");
  return (
    <StepForm
      id="reword"
      action={rewordWish}
      wishId={detail.id}
      title={t("publicContent.title")}
      isOpen={false}
    >
      <PublicContentField content={detail.content} publicContent={detail.publicContent} />
      <SubmitButton>{t("publicContent.submit")}</SubmitButton>
    </StepForm>
  );
}
