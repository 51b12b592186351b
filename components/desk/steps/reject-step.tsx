import { StepForm } from "@/components/desk/steps/step-form";
import type { StepProps } from "@/components/desk/steps/step-props";
import { TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { rejectWish } from "@/lib/orders/wishes/actions";

const QUICK_REASONS = ["notOurs", "same", "unreachable", "licensed"] as const;

/** 不通过: rejects a wish with a reason that the resident reads; common reasons are suggested while typing. */
export async function RejectStep({ detail, isFirst }: StepProps) {
  const t = await getT("desk");
  return (
    <StepForm
      id="reject"
      action={rejectWish}
      wishId={detail.id}
      title={t("reject.title")}
      isOpen={isFirst}
    >
      <TextField
        name="reason"
        label={t("reject.reason")}
        hint={t("reject.hint")}
        list="reject-reasons"
        maxCharacters={300}
        required
      />
      <datalist id="reject-reasons">
        {QUICK_REASONS.map((reason) => (
          <option key={reason} value={t(`reject.quick.${reason}`)} />
        ))}
      </datalist>
      <SubmitButton>{t("reject.submit")}</SubmitButton>
    </StepForm>
  );
}
