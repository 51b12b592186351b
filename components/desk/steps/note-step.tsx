import { StepForm } from "@/components/desk/steps/step-form";
import type { StepProps } from "@/components/desk/steps/step-props";
import type { FormAction } from "@/lib/shared/forms/forms";
import { TextArea } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  callBackResident,
  objectToWish,
  pauseWish,
  recallWish,
} from "@/lib/orders/dispatch/actions";
import { getT } from "@/lib/shared/i18n/request.server";
import { couldNotServe } from "@/lib/orders/service/actions";
import { cancelWish } from "@/lib/orders/wishes/actions";

/** Steps whose only field is a note. */
const NOTES = {
  callBack: { action: callBackResident, field: "note", isRequired: true },
  object: { action: objectToWish, field: "reason", isRequired: true },
  couldNotServe: { action: couldNotServe, field: "reason", isRequired: true },
  pause: { action: pauseWish, field: "reason", isRequired: true },
  recall: { action: recallWish, field: "reason", isRequired: false },
  cancel: { action: cancelWish, field: "reason", isRequired: false },
} as const satisfies Record<string, { action: FormAction; field: string; isRequired: boolean }>;

type Props = StepProps & { event: keyof typeof NOTES };

export async function NoteStep({ detail, event, isFirst }: Props) {
  const t = await getT("desk");
  const common = await getT("common");
  const { action, field, isRequired } = NOTES[event];
  const label = t(event === "callBack" ? "callBack.note" : `${event}.reason`);
  return (
    <StepForm
      id={event}
      action={action}
      wishId={detail.id}
      title={t(`${event}.title`)}
      isOpen={isFirst}
    >
      <TextArea
        name={field}
        label={isRequired ? label : `${label} (${common("form.optional")})`}
        hint={t(`${event}.hint`)}
        maxCharacters={300}
        required={isRequired}
      />
      <SubmitButton primary={isFirst}>{t(`${event}.submit`)}</SubmitButton>
    </StepForm>
  );
}
