import { StepForm } from "@/components/desk/steps/step-form";
import type { StepProps } from "@/components/desk/steps/step-props";
import { HoursQuestion } from "@/components/orders/service/hours-question";
import { WhoCame } from "@/components/orders/service/who-came";
import { TextArea, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { checkIn, checkOut } from "@/lib/orders/service/actions";
import { getT } from "@/lib/shared/i18n/request.server";

/** 代记签到: that the service has begun, or the whole service afterwards. */
export async function RecordStartStep({ detail }: StepProps) {
  const t = await getT("desk");
  const { id: wishId } = detail;
  return (
    <>
      <StepForm
        id="record-start"
        action={checkIn}
        wishId={wishId}
        title={t("checkIn.title")}
        isOpen={false}
      >
        <p className="text-faded">{t("checkIn.hint")}</p>
        <StartField isOptional />
        <SubmitButton>{t("checkIn.submit")}</SubmitButton>
      </StepForm>
      <StepForm
        id="record-whole"
        action={checkOut}
        wishId={wishId}
        title={t("checkIn.whole")}
        isOpen={false}
      >
        <p className="text-faded">{t("checkIn.hint")}</p>
        <input type="hidden" name="whole" value="on" />
        <StartField isOptional={false} />
        <EndFields detail={detail} />
        <SubmitButton>{t("checkOut.submit")}</SubmitButton>
      </StepForm>
    </>
  );
}

/** 代记签退 */
export async function RecordEndStep({ detail }: StepProps) {
  const t = await getT("desk");
  return (
    <StepForm
      id="record-end"
      action={checkOut}
      wishId={detail.id}
      title={t("checkOut.title")}
      isOpen={false}
    >
      <p className="text-faded">{t("checkOut.hint")}</p>
      <EndFields detail={detail} />
      <SubmitButton>{t("checkOut.submit")}</SubmitButton>
    </StepForm>
  );
}

async function StartField({ isOptional }: { isOptional: boolean }) {
  const t = await getT("desk");
  return (
    <TextField
      type="datetime-local"
      name="startedAt"
      label={t("checkIn.startedAt")}
      {...(isOptional && { hint: t("checkIn.startedHint") })}
    />
  );
}

async function EndFields({ detail }: Pick<StepProps, "detail">) {
  const t = await getT("desk");
  const common = await getT("common");
  const words = await getT("volunteering");
  return (
    <>
      <TextField
        type="datetime-local"
        name="endedAt"
        label={t("checkOut.endedAt")}
        hint={t("checkOut.endedHint")}
      />
      <WhoCame
        attendees={attendeesOf(detail)}
        label={t("checkOut.whoCame")}
        hint={t("checkOut.whoCameHint")}
      />
      <TextArea
        name="note"
        label={`${t("checkOut.note")} (${common("form.optional")})`}
        maxCharacters={500}
        rows={2}
      />
      <HoursQuestion label={words("steps.sure")} />
    </>
  );
}

function attendeesOf({ assignments }: StepProps["detail"]) {
  const seats = assignments.find(({ endedAt }) => !endedAt)?.seats ?? [];
  return seats.map(({ volunteerId: id, volunteer: { name } }) => ({ id, name }));
}
