import { fullPlaceName } from "@/lib/network/sites/local-place-name";
import { StepForm } from "@/components/desk/steps/step-form";
import type { StepProps } from "@/components/desk/steps/step-props";
import { TownOptions } from "@/components/desk/steps/town-options";
import { SelectField, TextArea, TickField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { decideObjection, handDownWish } from "@/lib/orders/dispatch/actions";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

const ACTIONS = { decide: decideObjection, handDown: handDownWish };

type Props = StepProps & { event: keyof typeof ACTIONS };

/** 裁定 and 转办: choose the unit of the county that is responsible for the wish from now on. */
export async function UnitStep({ actor, detail, choices, event, isFirst }: Props) {
  const t = await getT("desk");
  const common = await getT("common");
  const locale = await getLocale();
  const { responsibleSiteId, centerId } = detail;
  const mayTakeItself = actor.siteId === centerId && responsibleSiteId !== centerId;
  return (
    <StepForm
      id={event}
      action={ACTIONS[event]}
      wishId={detail.id}
      title={t(`${event}.title`)}
      isOpen={isFirst}
    >
      <SelectField
        name="siteId"
        label={t(`${event}.unit`)}
        {...(event === "handDown" && { hint: t("handDown.hint") })}
      >
        {event === "decide" ? (
          <option value={responsibleSiteId}>
            {t("decide.keep", { unit: fullPlaceName(detail.responsibleSite.name, locale) })}
          </option>
        ) : (
          <option value="">{common("form.choose")}</option>
        )}
        {mayTakeItself && <option value={centerId}>{fullPlaceName(actor.siteName, locale)}</option>}
        <TownOptions towns={choices.towns} exceptId={responsibleSiteId} />
      </SelectField>
      <TickField name="isItsPlace" label={t(`${event}.isItsPlace`)} />
      <TextArea
        name="reason"
        label={`${t(`${event}.reason`)} (${common("form.optional")})`}
        maxCharacters={500}
      />
      <SubmitButton primary={isFirst}>{t(`${event}.submit`)}</SubmitButton>
    </StepForm>
  );
}
