import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { CHINA_OFFSET_MS, formatDay } from "@/lib/shared/days/china-time";
import { later } from "@/lib/shared/days/durations";
import type { FormAction } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";

type Hidden = Record<string, string>;

type Props = { action: FormAction; hidden: Hidden & { wishId: string } };

/** 约时间: the day and the time on which both sides agreed. */
export async function ScheduleForm({ action, hidden, visitAt }: Props & { visitAt: Date | null }) {
  const t = await getT("visits");
  return (
    <ActionForm id={`schedule-${hidden.wishId}`} action={action} hidden={hidden}>
      <FormFold label={t(visitAt ? "change" : "agree")}>
        <VisitFields visitAt={visitAt} />
        <SubmitButton>{t("submit")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

/** The fields of a visit, for a form of any audience. */
export async function VisitFields({ visitAt }: { visitAt: Date | null }) {
  const t = await getT("visits");
  return (
    <>
      <p className="text-faded">{t("hint")}</p>
      <div className="flex flex-wrap gap-4">
        <TextField
          type="date"
          name="day"
          label={t("day")}
          defaultValue={visitAt ? formatDay(visitAt) : undefined}
          required
        />
        <TextField
          type="time"
          name="time"
          label={t("time")}
          defaultValue={visitAt ? timeOfDay(visitAt) : undefined}
          required
        />
      </div>
    </>
  );
}

/** 取消约定 */
export async function UnscheduleForm({ action, hidden }: Props) {
  const t = await getT("visits");
  return (
    <ActionForm id={`unschedule-${hidden.wishId}`} action={action} hidden={hidden}>
      <FormFold label={t("cancel")}>
        <p className="text-faded">{t("cancelHint")}</p>
        <SubmitButton>{t("cancel")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

/** The time in China as a time field holds it: 14:30. */
function timeOfDay(moment: Date): string {
  return later(moment, CHINA_OFFSET_MS).toISOString().slice(11, 16);
}
