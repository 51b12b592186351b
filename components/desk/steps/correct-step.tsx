import { CorrectAskerForm } from "@/components/desk/steps/correct-asker-form";
import { HelperForm } from "@/components/desk/steps/helper-form";
import { PublicContentField } from "@/components/desk/steps/public-content-field";
import { ReviewFields } from "@/components/desk/steps/review-fields";
import { StepForm } from "@/components/desk/steps/step-form";
import type { StepProps } from "@/components/desk/steps/step-props";
import { TownOptions } from "@/components/desk/steps/town-options";
import { SelectField, TextArea } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { correctWish } from "@/lib/orders/corrections/actions";
import { refusalToChangeHelper, refusalToCorrectAsker } from "@/lib/orders/corrections/policy";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { rewordWish } from "@/lib/orders/wishes/actions";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** 更正: the facts of a wish, who asked or helped to ask, and after its review the public sentence. */
export function CorrectStep(props: StepProps) {
  const { facts, channel, events } = props.detail;
  const submitted = events.find(({ seq }) => seq === 1)?.data ?? {};
  const now = new Date();
  const origin = { channel, submitted };
  const isAskerCorrectable = !refusalToCorrectAsker(props.actor, facts, origin, now);
  const isHelperChangeable = !refusalToChangeHelper(props.actor, facts, now);
  return (
    <>
      <FactsForm {...props} />
      {isAskerCorrectable && <CorrectAskerForm detail={props.detail} />}
      {isHelperChangeable && <HelperForm detail={props.detail} />}
      {props.detail.status !== "SUBMITTED" && <SentenceForm {...props} />}
    </>
  );
}

async function FactsForm({ actor, detail, choices }: StepProps) {
  const t = await getT("desk");
  const common = await getT("common");
  return (
    <StepForm
      id="correct"
      action={correctWish}
      wishId={detail.id}
      title={t("correct.title")}
      isOpen={false}
    >
      <p className="text-faded">{t("correct.hint")}</p>
      <PlaceField actor={actor} detail={detail} towns={choices.towns} />
      {detail.status !== "SUBMITTED" && (
        <ReviewFields detail={detail} categories={choices.categories} />
      )}
      <TextArea
        name="reason"
        label={`${t("correct.reason")} (${common("form.optional")})`}
        maxCharacters={500}
        rows={2}
      />
      <SubmitButton>{t("correct.submit")}</SubmitButton>
    </StepForm>
  );
}

type PlaceProps = Pick<StepProps, "actor" | "detail"> & Pick<StepProps["choices"], "towns">;

/** The places among which the actor may choose: their own town, or any of the county. */
async function PlaceField({ actor, detail: { site }, towns }: PlaceProps) {
  const t = await getT("desk");
  const locale = await getLocale();
  const own = actor.level === "CENTER" ? towns : towns.filter(({ id }) => id === actor.siteId);
  if (own.length === 0) return null;
  return (
    <SelectField name="siteId" label={t("correct.place")} defaultValue={site.id}>
      <option value={site.id}>{localPlaceName(site.name, locale)}</option>
      <TownOptions towns={own} exceptId={site.id} />
    </SelectField>
  );
}

async function SentenceForm({ detail }: StepProps) {
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
