import { StepForm } from "@/components/desk/steps/step-form";
import type { StepProps } from "@/components/desk/steps/step-props";
import { SelectField, TextArea } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { decideObjection, handDownWish } from "@/lib/orders/dispatch/actions";
import { getT } from "@/lib/shared/i18n/request.server";

const ACTIONS = { decide: decideObjection, handDown: handDownWish };

type Props = StepProps & { event: keyof typeof ACTIONS };

/** 裁定 and 转办: choose the unit that is responsible for the wish from now on. */
export async function UnitStep({ detail, units, event, isFirst }: Props) {
  const t = await getT("desk");
  const common = await getT("common");
  return (
    <StepForm
      id={event}
      action={ACTIONS[event]}
      wishId={detail.id}
      title={t(`${event}.title`)}
      isOpen={isFirst}
    >
      <SelectField name="siteId" label={t(`${event}.unit`)}>
        {event === "decide" ? (
          <option value={detail.responsibleSiteId}>
            {t("decide.keep", { unit: detail.responsibleSite.name })}
          </option>
        ) : (
          <option value="">{common("form.choose")}</option>
        )}
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextArea
        name="reason"
        label={`${t(`${event}.reason`)} (${common("form.optional")})`}
        maxLength={500}
      />
      <SubmitButton primary={isFirst}>{t(`${event}.submit`)}</SubmitButton>
    </StepForm>
  );
}
