import { HelperFields } from "@/components/desk/intake/helper-fields";
import { StepForm } from "@/components/desk/steps/step-form";
import type { StepProps } from "@/components/desk/steps/step-props";
import { TickField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeHelper } from "@/lib/orders/corrections/actions";
import { getT } from "@/lib/shared/i18n/request.server";

/** 代点单人: another one, or none from now on. */
export async function HelperForm({ detail }: Pick<StepProps, "detail">) {
  const t = await getT("desk");
  const title = detail.facts.helperId ? "helper.change" : "helper.name";
  return (
    <StepForm id="helper" action={changeHelper} wishId={detail.id} title={t(title)} isOpen={false}>
      <HelperFields />
      {detail.facts.helperId && <TickField name="isRemoved" label={t("helper.remove")} />}
      <SubmitButton>{t("helper.submit")}</SubmitButton>
    </StepForm>
  );
}
