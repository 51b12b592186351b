import { CategorySelect, UrgencyField } from "@/components/orders/rules/matter-fields";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { wavesFor } from "@/lib/orders/dispatch/wave-rule";
import { getT } from "@/lib/shared/i18n/request.server";
import { setWaveRule } from "@/lib/orders/rules/actions";
import type { Rules } from "@/lib/orders/rules/queries";
import type { RulesView } from "@/lib/orders/rules/schema";

type Props = { rules: Rules; view: RulesView };

/** The form that sets how many candidates a wave asks and how many waves follow. */
export async function WaveForm({ rules, view }: Props) {
  const t = await getT("rules");
  const { urgency = "NORMAL", category: categoryId = null } = view;
  const { size, waves } = wavesFor(rules.waveRules, { urgency, categoryId });
  return (
    <ActionForm
      key={[urgency, categoryId].join()}
      id="waves-form"
      action={setWaveRule}
      className="border-t border-line"
    >
      <FormFold label={t("waves.formTitle")} open={view.form === "waves"}>
        <UrgencyField chosen={urgency} />
        <CategorySelect categories={rules.categories} chosen={categoryId} />
        <TextField
          name="size"
          label={t("waves.size")}
          hint={t("waves.sizeHint")}
          type="number"
          inputMode="numeric"
          min={1}
          max={50}
          defaultValue={size}
          required
        />
        <TextField
          name="waves"
          label={t("waves.count")}
          hint={t("waves.countHint")}
          type="number"
          inputMode="numeric"
          min={1}
          max={10}
          defaultValue={waves}
          required
        />
        <SubmitButton primary>{t("save")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}
