import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, SelectField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SecurityPolicy } from "@/lib/shared/auth/security-policy";
import { getT } from "@/lib/shared/i18n/request.server";
import { setSecurity } from "@/lib/network/security/actions";
import { SecondFactorRule, SecurityMode } from "@/prisma/generated/enums";

type Props = { policy: SecurityPolicy; mixed: string[] | null };

/** Sets mode and second factor; shows them to who may not set them. */
export async function PolicyForm({ policy, mixed }: Props) {
  const t = await getT("security");
  return (
    <section aria-labelledby="policy" className="max-w-prose space-y-4">
      <h2 id="policy">{t("policy.title")}</h2>
      {mixed === null ? (
        <p>
          {t(`policy.mode${policy.mode}`)} · {t("policy.factor")}
          {": "}
          {t(`policy.factor${policy.secondFactor}`)}. {t("policy.readOnly")}
        </p>
      ) : (
        <ActionForm id="policy-form" action={setSecurity} className="space-y-5">
          <ChoiceField
            name="mode"
            type="radio"
            label={t("policy.mode")}
            chosen={[policy.mode]}
            className="space-y-2"
            choices={Object.values(SecurityMode).map((value) => ({
              value,
              label: (
                <>
                  <strong>{t(`policy.mode${value}`)}</strong>
                  <span className="block text-faded">{t(`policy.mode${value}Hint`)}</span>
                </>
              ),
            }))}
          />
          {mixed.length > 0 && <p>{t("policy.mixed", { names: mixed.join(", ") })}</p>}
          <SelectField
            name="secondFactor"
            label={t("policy.factor")}
            hint={t("policy.factorHint")}
            defaultValue={policy.secondFactor}
          >
            {Object.values(SecondFactorRule).map((value) => (
              <option key={value} value={value}>
                {t(`policy.factor${value}`)}
              </option>
            ))}
          </SelectField>
          <SubmitButton primary>{t("policy.save")}</SubmitButton>
        </ActionForm>
      )}
    </section>
  );
}
