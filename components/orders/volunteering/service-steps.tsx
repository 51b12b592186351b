import {
  AppointForm,
  ReleaseForm,
  StepBackForm,
} from "@/components/orders/volunteering/change-forms";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, TextArea } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { checkIn, checkOut } from "@/lib/orders/volunteering/actions";
import type { LedTeam, Service } from "@/lib/orders/volunteering/queries";

type Props = { service: Service; team: LedTeam | undefined };

/** The forms of the steps this volunteer may take now. */
export function ServiceSteps({ service, team }: Props) {
  const may = (event: Service["events"][number]) => service.events.includes(event);
  return (
    <div className="space-y-2">
      {may("checkIn") && <CheckInForm wishId={service.id} />}
      {may("checkOut") && <CheckOutForm service={service} />}
      {may("appoint") && team && <AppointForm service={service} team={team} />}
      {may("stepBack") && <StepBackForm wishId={service.id} />}
      {may("release") && <ReleaseForm wishId={service.id} />}
    </div>
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

/** Where several were named, who checks out says who of them came. */
async function CheckOutForm({ service: { id: wishId, attendees } }: { service: Service }) {
  const t = await getT("volunteering");
  const isListed = attendees.length > 1;
  return (
    <ActionForm
      id={`check-out-${wishId}`}
      action={checkOut}
      hidden={{ wishId, ...(isListed && { listed: "on" }) }}
      className="space-y-3"
    >
      {isListed && (
        <ChoiceField
          type="checkbox"
          name="volunteerIds"
          label={t("steps.whoCame")}
          hint={t("steps.whoCameHint")}
          choices={attendees.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={attendees.map(({ id }) => id)}
        />
      )}
      <TextArea name="note" label={t("steps.note")} hint={t("steps.noteHint")} rows={2} />
      <SubmitButton primary className="w-full sm:w-auto">
        {t("steps.checkOut")}
      </SubmitButton>
    </ActionForm>
  );
}
