import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  publishActivity,
  reinstateActivity,
  submitActivity,
} from "@/lib/activities/activities/actions";
import { getT } from "@/lib/shared/i18n/request.server";

const ACTIONS = {
  publish: publishActivity,
  submit: submitActivity,
  reinstate: reinstateActivity,
} as const;

type Props = { id: string; step: keyof typeof ACTIONS; isFirst: boolean };

/** A step of which nothing has to be said. */
export async function PressStep({ id, step, isFirst }: Props) {
  const t = await getT("activities");
  return (
    <ActionForm id={step} action={ACTIONS[step]} hidden={{ activityId: id }} className="space-y-2">
      {step !== "submit" && <p className="text-faded">{t(`steps.${step}Hint`)}</p>}
      <SubmitButton primary={isFirst}>{t(`steps.${step}`)}</SubmitButton>
    </ActionForm>
  );
}
