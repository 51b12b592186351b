import { StepForm } from "@/components/desk/steps/step-form";
import { PublicContentField } from "@/components/desk/steps/public-content-field";
import type { StepProps } from "@/components/desk/steps/step-props";
import { ChoiceField, SelectField, TickField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { LANGUAGES } from "@/lib/network/registration/languages";
import { bareName } from "@/lib/network/sites/bare-name";
import { approveWish } from "@/lib/orders/wishes/actions";
import { Beneficiary, WishUrgency } from "@/prisma/generated/enums";

/** 审单 */
export async function ApproveStep({ detail, choices: { categories }, isFirst }: StepProps) {
  const t = await getT("desk");
  const words = await getT("wishes");
  const common = await getT("common");
  const locale = await getLocale();
  return (
    <StepForm
      id="approve"
      action={approveWish}
      wishId={detail.id}
      title={t("approve.title")}
      isOpen={isFirst}
    >
      <SelectField
        name="categoryId"
        label={t("approve.category")}
        defaultValue={detail.categoryId ?? ""}
      >
        <option value="">{common("form.choose")}</option>
        {categories.map((category) => (
          <option key={category.id} value={category.id}>
            {localName(category, locale)}
          </option>
        ))}
      </SelectField>
      <ChoiceField
        name="urgency"
        type="radio"
        label={t("approve.urgency")}
        chosen={[detail.urgency]}
        choices={Object.values(WishUrgency).map((value) => ({
          value,
          label: words(`urgency.${value}`),
        }))}
      />
      <BeneficiaryField chosen={detail.beneficiary} />
      <LanguageField />
      <div>
        <TickField
          name="isPublic"
          label={t("approve.isPublic")}
          hint={t("approve.shownHint")}
          defaultChecked
        />
      </div>
      <PublicContentField content={detail.content} publicContent={detail.publicContent} />
      <p className="text-faded">
        {t("approve.shown")} {bareName(detail.site.name)} · {detail.maskedName}
      </p>
      <SubmitButton primary>{t("approve.submit")}</SubmitButton>
    </StepForm>
  );
}

/** Who benefits from the wish, which the statistics need. */
async function BeneficiaryField({ chosen }: { chosen: Beneficiary }) {
  const t = await getT("desk");
  const words = await getT("wishes");
  return (
    <SelectField
      name="beneficiary"
      label={t("approve.beneficiary")}
      hint={t("approve.beneficiaryHint")}
      defaultValue={chosen}
    >
      {Object.values(Beneficiary).map((value) => (
        <option key={value} value={value}>
          {words(`beneficiary.${value}`)}
        </option>
      ))}
    </SelectField>
  );
}

/** The language of the resident, if it is not 普通话. */
async function LanguageField() {
  const t = await getT("desk");
  const words = await getT("registration");
  return (
    <SelectField name="language" label={t("approve.language")} hint={t("approve.languageHint")}>
      <option value="">{t("approve.anyLanguage")}</option>
      {LANGUAGES.map((language) => (
        <option key={language} value={language}>
          {words(`language.${language}`)}
        </option>
      ))}
    </SelectField>
  );
}
