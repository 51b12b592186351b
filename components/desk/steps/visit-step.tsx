import { VisitFields } from "@/components/orders/visits/visit-forms";
import { StepForm } from "@/components/desk/steps/step-form";
import type { StepProps } from "@/components/desk/steps/step-props";
import { SubmitButton } from "@/components/ui/submit-button";
import { scheduleVisit, unscheduleVisit } from "@/lib/orders/visits/actions";
import { getT } from "@/lib/shared/i18n/request.server";

/** 约时间, after a call to both sides */
export async function ScheduleStep({ detail, isFirst }: StepProps) {
  const t = await getT("visits");
  const { id, visitAt } = detail;
  return (
    <StepForm
      id="schedule"
      action={scheduleVisit}
      wishId={id}
      title={t(visitAt ? "change" : "agree")}
      isOpen={isFirst}
    >
      <VisitFields visitAt={visitAt} />
      <SubmitButton>{t("submit")}</SubmitButton>
    </StepForm>
  );
}

/** 取消约定 */
export async function UnscheduleStep({ detail, isFirst }: StepProps) {
  const t = await getT("visits");
  return (
    <StepForm
      id="unschedule"
      action={unscheduleVisit}
      wishId={detail.id}
      title={t("cancel")}
      isOpen={isFirst}
    >
      <p className="text-faded">{t("cancelHint")}</p>
      <SubmitButton>{t("cancel")}</SubmitButton>
    </StepForm>
  );
}
