import { StepForm } from "@/components/desk/steps/step-form";
import { PublicContentField } from "@/components/desk/steps/public-content-field";
import { ReviewFields } from "@/components/desk/steps/review-fields";
import type { StepProps } from "@/components/desk/steps/step-props";
import { TextField, TickField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { isDispatching } from "@/lib/desk/queues/queues";
import { reviewWish } from "@/lib/orders/dispatch/actions";
import { approveWish } from "@/lib/orders/wishes/actions";

/** 审单 */
export async function ApproveStep({ actor, detail, choices: { categories }, isFirst }: StepProps) {
  const mayDispatch = isDispatching(actor.level);
  const t = await getT("desk");
  const locale = await getLocale();
  return (
    <StepForm
      id="approve"
      action={mayDispatch ? reviewWish : approveWish}
      wishId={detail.id}
      title={t("approve.title")}
      isOpen={isFirst}
    >
      <ReviewFields detail={detail} categories={categories} />
      <VolunteersField />
      <WallField hasConsent={detail.hasConsent} />
      <PublicContentField content={detail.content} publicContent={detail.publicContent} />
      <p className="text-faded">
        {t("approve.shown")} {localPlaceName(detail.site.name, locale)} · {detail.maskedName}
      </p>
      {mayDispatch && <p className="text-faded">{t("approve.andDispatchHint")}</p>}
      <div className="step-buttons">
        <SubmitButton primary>{t("approve.submit")}</SubmitButton>
        {mayDispatch && (
          <SubmitButton name="then" value="dispatch">
            {t("approve.andDispatch")}
          </SubmitButton>
        )}
      </div>
    </StepForm>
  );
}

/** Whether the wish stands on the wall: asked only where its resident agreed. */
async function WallField({ hasConsent }: Pick<StepProps["detail"], "hasConsent">) {
  const t = await getT("desk");
  if (!hasConsent) {
    return <p>{t(hasConsent === null ? "approve.notAsked" : "approve.notConsented")}</p>;
  }
  return (
    <div>
      <p>{t("approve.consented")}</p>
      <TickField
        name="isPublic"
        label={t("approve.isPublic")}
        hint={t("approve.shownHint")}
        defaultChecked
      />
    </div>
  );
}

/** How many volunteers it takes, which stands in the invitation. */
async function VolunteersField() {
  const t = await getT("desk");
  return (
    <TextField
      name="volunteersNeeded"
      inputMode="numeric"
      label={t("approve.volunteers")}
      hint={t("approve.volunteersHint")}
      defaultValue="1"
      className="field max-w-24"
      maxCharacters={2}
    />
  );
}
