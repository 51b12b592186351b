import { StepForm } from "@/components/desk/steps/step-form";
import type { StepProps } from "@/components/desk/steps/step-props";
import { ChoiceField, TextArea } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { recordGrade } from "@/lib/orders/wishes/actions";
import { GRADE_CHANNELS } from "@/lib/orders/wishes/event-data";
import { GRADES } from "@/lib/orders/wishes/lifecycle";
import { getT } from "@/lib/shared/i18n/request.server";

/** 电话回访评价: the grade a resident told on the phone or on paper. */
export async function RecordGradeStep({ detail }: StepProps) {
  const t = await getT("desk");
  const words = await getT("wishes");
  const common = await getT("common");
  return (
    <StepForm
      id="record-grade"
      action={recordGrade}
      wishId={detail.id}
      title={t("rate.title")}
      isOpen={false}
    >
      <p className="text-faded">{t("rate.hint")}</p>
      <ChoiceField
        type="radio"
        name="grade"
        label={t("rate.grade")}
        choices={GRADES.map((grade) => ({ value: String(grade), label: words(`grade.${grade}`) }))}
      />
      <ChoiceField
        type="radio"
        name="channel"
        label={t("rate.channel")}
        choices={GRADE_CHANNELS.map((value) => ({ value, label: t(`rate.${value}`) }))}
      />
      <TextArea
        name="comment"
        label={`${t("rate.comment")} (${common("form.optional")})`}
        maxCharacters={500}
        rows={2}
      />
      <SubmitButton>{t("rate.submit")}</SubmitButton>
    </StepForm>
  );
}
