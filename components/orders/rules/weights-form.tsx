import { WeightField } from "@/components/orders/rules/weight-field";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Weights } from "@/lib/orders/dispatch/weights";
import { getT } from "@/lib/shared/i18n/request.server";
import { setWeights } from "@/lib/orders/rules/actions";
import { ScoreFactor } from "@/prisma/generated/enums";

type Props = { inForce: Weights; tried: Weights };

/** Tries weights or puts them in force. Enter presses the first button, which only tries. */
export async function WeightsForm({ inForce, tried }: Props) {
  const t = await getT("rules");
  const dispatch = await getT("dispatch");
  return (
    <ActionForm
      key={Object.values(tried).join()}
      id="weights-form"
      action={setWeights}
      className="space-y-6"
    >
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
        {Object.values(ScoreFactor).map((factor) => (
          <WeightField
            key={factor}
            name={factor}
            label={dispatch(`factor.${factor}`)}
            hint={t("weights.hint", {
              about: t(`weights.about.${factor}`),
              weight: inForce[factor],
            })}
            slider={t("weights.slider", { factor: dispatch(`factor.${factor}`) })}
            defaultValue={tried[factor]}
          />
        ))}
      </div>
      <div className="flex flex-wrap gap-4">
        <SubmitButton name="intent" value="TRY">
          {t("weights.try")}
        </SubmitButton>
        <SubmitButton name="intent" value="SAVE" primary>
          {t("weights.save")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
