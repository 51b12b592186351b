import { CategorySelect, UrgencyField } from "@/components/orders/rules/matter-fields";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, SelectField, TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { limitFor } from "@/lib/orders/clocks/limit";
import { getT } from "@/lib/shared/i18n/request.server";
import { setTimeLimit } from "@/lib/orders/rules/actions";
import type { Rules } from "@/lib/orders/rules/queries";
import type { RulesView } from "@/lib/orders/rules/schema";
import { ClockStep, LimitUnit } from "@/prisma/generated/enums";

type Props = { rules: Rules; view: RulesView };

/** The form that sets the time limit of a step, for all categories or one. */
export async function LimitForm({ rules, view }: Props) {
  const t = await getT("rules");
  const { step = "REVIEW", urgency = "NORMAL", category: categoryId = null } = view;
  const { amount, unit } = limitFor(rules.timeLimits, step, { urgency, categoryId });
  return (
    <ActionForm
      key={[step, urgency, categoryId].join()}
      id="limit-form"
      action={setTimeLimit}
      className="border-t border-line"
    >
      <FormFold label={t("limitForm.title")} open={view.form === "limit"}>
        <SelectField name="step" label={t("limits.step")} defaultValue={step}>
          {Object.values(ClockStep).map((value) => (
            <option key={value} value={value}>
              {t(`step.${value}`)}
            </option>
          ))}
        </SelectField>
        <UrgencyField chosen={urgency} />
        <CategorySelect categories={rules.categories} chosen={categoryId} />
        <TextField
          name="amount"
          label={t("limitForm.amount")}
          hint={t("limitForm.amountHint")}
          type="number"
          inputMode="numeric"
          min={1}
          max={1000}
          defaultValue={amount}
          required
        />
        <ChoiceField
          name="unit"
          type="radio"
          label={t("limitForm.unit")}
          chosen={[unit]}
          choices={Object.values(LimitUnit).map((value) => ({ value, label: t(`unit.${value}`) }))}
        />
        <SubmitButton primary>{t("save")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}
