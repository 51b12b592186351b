import type { StepProps } from "@/components/desk/steps/step-props";
import { ChoiceField, SelectField } from "@/components/ui/fields";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { LANGUAGES } from "@/lib/network/registration/languages";
import { Beneficiary, WishUrgency } from "@/prisma/generated/enums";

type Props = Pick<StepProps, "detail"> & Pick<StepProps["choices"], "categories">;

/** What the review says of a wish, and a correction later: category, urgency, who is helped, language. */
export async function ReviewFields({ detail, categories }: Props) {
  const t = await getT("desk");
  const words = await getT("wishes");
  const common = await getT("common");
  const locale = await getLocale();
  return (
    <>
      <SelectField
        name="categoryId"
        label={t("approve.category")}
        defaultValue={detail.categoryId ?? ""}
        required
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
      <LanguageField chosen={detail.language} />
    </>
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
async function LanguageField({ chosen }: { chosen: string | null }) {
  const t = await getT("desk");
  const words = await getT("registration");
  return (
    <SelectField
      name="language"
      label={t("approve.language")}
      hint={t("approve.languageHint")}
      defaultValue={chosen ?? ""}
    >
      <option value="">{t("approve.anyLanguage")}</option>
      {LANGUAGES.map((language) => (
        <option key={language} value={language}>
          {words(`language.${language}`)}
        </option>
      ))}
    </SelectField>
  );
}
