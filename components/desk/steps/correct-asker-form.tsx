import { StepForm } from "@/components/desk/steps/step-form";
import type { StepProps } from "@/components/desk/steps/step-props";
import { TextField, TickField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { correctAsker } from "@/lib/orders/corrections/actions";
import { getT } from "@/lib/shared/i18n/request.server";

/** 更正点单人: the name and phone of who asked. The fields are empty, since each look at them is logged. */
export async function CorrectAskerForm({ detail }: Pick<StepProps, "detail">) {
  const t = await getT("desk");
  const common = await getT("common");
  const optional = (label: string) => `${label} (${common("form.optional")})`;
  return (
    <StepForm
      id="correct-asker"
      action={correctAsker}
      wishId={detail.id}
      title={t("correctAsker.title")}
      isOpen={false}
    >
      <p className="text-faded">{t("correctAsker.hint")}</p>
      <TextField
        name="contactName"
        label={optional(t("correctAsker.name"))}
        maxCharacters={30}
        autoComplete="off"
      />
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        label={optional(t("correctAsker.phone"))}
        autoComplete="off"
      />
      <TickField name="hasNoPhone" label={t("correctAsker.hasNoPhone")} />
      <TextField name="reason" label={t("correctAsker.reason")} maxCharacters={200} />
      <SubmitButton>{t("correctAsker.submit")}</SubmitButton>
    </StepForm>
  );
}
