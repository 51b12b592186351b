import { StepForm } from "@/components/desk/steps/step-form";
import type { StepProps } from "@/components/desk/steps/step-props";
import { TextArea } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { handUpWish } from "@/lib/orders/dispatch/actions";
import { unitAbove } from "@/lib/orders/wishes/policy";
import { getT } from "@/lib/shared/i18n/request.server";

/** 上交: the button names the unit that answers for the wish afterwards. */
export async function HandUpStep({ actor, detail, isFirst }: StepProps) {
  const t = await getT("desk");
  const unit = detail.names.get(unitAbove(actor, detail.facts) ?? "")?.name ?? "";
  return (
    <StepForm
      id="handUp"
      action={handUpWish}
      wishId={detail.id}
      title={t("handUp.title")}
      isOpen={isFirst}
    >
      <TextArea
        name="reason"
        label={t("handUp.reason")}
        hint={t("handUp.hint", { unit })}
        maxCharacters={300}
        required
      />
      <SubmitButton primary={isFirst}>{t("handUp.submit", { unit })}</SubmitButton>
    </StepForm>
  );
}
