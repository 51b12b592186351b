import type { ReactNode } from "react";
import {
  AppointForm,
  CouldNotServeForm,
  ReleaseForm,
  StepBackForm,
} from "@/components/orders/volunteering/change-forms";
import { HoursQuestion } from "@/components/orders/service/hours-question";
import { WhoCame } from "@/components/orders/service/who-came";
import { ScheduleForm, UnscheduleForm } from "@/components/orders/visits/visit-forms";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { checkIn, checkOut, undoCheckIn, undoCheckOut } from "@/lib/orders/service/actions";
import { undoAccept } from "@/lib/orders/volunteering/actions";
import { scheduleVisit, unscheduleVisit } from "@/lib/orders/visits/actions";
import type { LedTeam, Service } from "@/lib/orders/volunteering/queries";

type Props = { service: Service; team: LedTeam | undefined };

/** The form of each step, in the order in which they stand. */
const FORMS = [
  ["undoAccept", ({ service }) => <UndoAcceptForm wishId={service.id} />],
  ["checkIn", ({ service }) => <CheckInForm wishId={service.id} />],
  ["checkOut", ({ service }) => <CheckOutForm service={service} />],
  [
    "schedule",
    ({ service: { id: wishId, visitAt } }) => (
      <ScheduleForm action={scheduleVisit} hidden={{ wishId }} visitAt={visitAt} />
    ),
  ],
  [
    "unschedule",
    ({ service: { id: wishId } }) => (
      <UnscheduleForm action={unscheduleVisit} hidden={{ wishId }} />
    ),
  ],
  ["undoCheckIn", ({ service }) => <UndoForm service={service} event="undoCheckIn" />],
  ["undoCheckOut", ({ service }) => <UndoForm service={service} event="undoCheckOut" />],
  ["appoint", ({ service, team }) => team && <AppointForm service={service} team={team} />],
  ["stepBack", ({ service }) => <StepBackForm wishId={service.id} />],
  ["release", ({ service }) => <ReleaseForm wishId={service.id} />],
  ["couldNotServe", ({ service }) => <CouldNotServeForm wishId={service.id} />],
] as const satisfies [Service["events"][number], (props: Props) => ReactNode][];

/** The forms of the steps this volunteer may take now. */
export function ServiceSteps(props: Props) {
  return (
    <div className="space-y-3">
      {FORMS.filter(([event]) => props.service.events.includes(event)).map(([event, Form]) => (
        <Form key={event} {...props} />
      ))}
    </div>
  );
}

async function UndoAcceptForm({ wishId }: { wishId: string }) {
  const t = await getT("volunteering");
  return (
    <ActionForm
      action={undoAccept}
      hidden={{ wishId }}
      className="flex flex-wrap items-center gap-x-4"
    >
      <SubmitButton>{t("accept.undo")}</SubmitButton>
      <p className="text-faded">{t("accept.undoHint")}</p>
    </ActionForm>
  );
}

async function CheckInForm({ wishId }: { wishId: string }) {
  const t = await getT("volunteering");
  return (
    <ActionForm action={checkIn} hidden={{ wishId }}>
      <SubmitButton primary className="w-full sm:w-auto">
        {t("steps.checkIn")}
      </SubmitButton>
    </ActionForm>
  );
}

async function CheckOutForm({ service: { id: wishId, attendees } }: { service: Service }) {
  const t = await getT("volunteering");
  return (
    <ActionForm
      id={`check-out-${wishId}`}
      action={checkOut}
      hidden={{ wishId }}
      className="space-y-3"
    >
      <WhoCame attendees={attendees} label={t("steps.whoCame")} hint={t("steps.whoCameHint")} />
      <TextArea name="note" label={t("steps.note")} hint={t("steps.noteHint")} rows={2} />
      <HoursQuestion label={t("steps.sure")}>
        <TextField
          type="datetime-local"
          name="endedAt"
          label={t("steps.endedAt")}
          hint={t("steps.endedHint")}
        />
      </HoursQuestion>
      <SubmitButton primary className="w-full sm:w-auto">
        {t("steps.checkOut")}
      </SubmitButton>
    </ActionForm>
  );
}

const UNDOINGS = { undoCheckIn, undoCheckOut };

type UndoProps = { service: Service; event: keyof typeof UNDOINGS };

/** For who pressed by mistake. */
async function UndoForm({ service: { id: wishId, undoableUntil }, event }: UndoProps) {
  const t = await getT("volunteering");
  const locale = await getLocale();
  return (
    <ActionForm action={UNDOINGS[event]} hidden={{ wishId }}>
      <div className="flex flex-wrap items-center gap-x-4">
        <SubmitButton>{t(`steps.${event}`)}</SubmitButton>
        {undoableUntil && (
          <span className="text-faded">
            {t("steps.undoHint", { until: formatDate(undoableUntil, "minute", locale) })}
          </span>
        )}
      </div>
    </ActionForm>
  );
}
