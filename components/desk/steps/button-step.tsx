import { StepForm } from "@/components/desk/steps/step-form";
import type { StepProps } from "@/components/desk/steps/step-props";
import { SubmitButton } from "@/components/ui/submit-button";
import { askNext, openToPool, resumeWish } from "@/lib/orders/dispatch/actions";
import { unpublishWish } from "@/lib/orders/wishes/actions";
import { getT } from "@/lib/shared/i18n/request.server";

const ACTIONS = {
  nextWave: askNext,
  openPool: openToPool,
  resume: resumeWish,
  unpublish: unpublishWish,
};

type Props = StepProps & { event: keyof typeof ACTIONS };

/** Steps that have only a button. */
export async function ButtonStep({ detail, event, isFirst }: Props) {
  const t = await getT("desk");
  return (
    <StepForm
      id={event}
      action={ACTIONS[event]}
      wishId={detail.id}
      title={t(`${event}.title`)}
      isOpen={isFirst}
    >
      <p className="text-faded">{t(`${event}.hint`)}</p>
      <SubmitButton primary={isFirst}>{t(`${event}.submit`)}</SubmitButton>
    </StepForm>
  );
}
