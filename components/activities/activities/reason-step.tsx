import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { cancelActivity, dropActivity, returnActivity } from "@/lib/activities/activities/actions";
import { getT } from "@/lib/shared/i18n/request.server";

const ACTIONS = { return: returnActivity, drop: dropActivity, cancel: cancelActivity } as const;

type Props = { id: string; step: keyof typeof ACTIONS; isFirst: boolean };

/** A step with a reason: of what was never published it may be left out. */
export async function ReasonStep({ id, step, isFirst }: Props) {
  const t = await getT("activities");
  return (
    <ActionForm id={step} action={ACTIONS[step]} hidden={{ activityId: id }}>
      <FormFold label={<h3 className="text-ink">{t(`steps.${step}.title`)}</h3>}>
        <TextArea
          name="reason"
          label={t(`steps.${step}.reason`)}
          {...(step === "cancel" && { hint: t("steps.cancel.hint") })}
          maxCharacters={200}
          rows={2}
          required={step !== "drop"}
        />
        <SubmitButton primary={isFirst}>{t(`steps.${step}.submit`)}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}
