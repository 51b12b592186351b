import { StepForm } from "@/components/desk/steps/step-form";
import type { StepProps } from "@/components/desk/steps/step-props";
import { SubmitButton } from "@/components/ui/submit-button";
import { undoCheckIn, undoCheckOut } from "@/lib/orders/service/actions";
import { undoableUntil } from "@/lib/orders/wishes/undo-window";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

const ACTIONS = { undoCheckIn, undoCheckOut };

type Props = StepProps & { event: keyof typeof ACTIONS };

/** 撤销签到, 撤销签退: of what staff wrote down by mistake, for some minutes. */
export async function UndoStep({ detail, event }: Props) {
  const t = await getT("desk");
  const locale = await getLocale();
  const until = undoableUntil(detail.facts);
  return (
    <StepForm
      id={event}
      action={ACTIONS[event]}
      wishId={detail.id}
      title={t(`${event}.title`)}
      isOpen
    >
      <p className="text-faded">
        {t(`${event}.hint`, { until: until ? formatDate(until, "minute", locale) : "" })}
      </p>
      <SubmitButton>{t(`${event}.submit`)}</SubmitButton>
    </StepForm>
  );
}
