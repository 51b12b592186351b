import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { ChoiceField, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { appointVolunteers, releaseWish, stepBack } from "@/lib/orders/volunteering/actions";
import type { LedTeam, Service } from "@/lib/orders/volunteering/queries";

/** 点名: the leader appoints other members of the team. */
export async function AppointForm({ service, team }: { service: Service; team: LedTeam }) {
  const t = await getT("volunteering");
  return (
    <FoldedForm summary={t("steps.appoint")}>
      <ActionForm
        id={`appoint-${service.id}`}
        action={appointVolunteers}
        hidden={{ wishId: service.id }}
        className="space-y-3"
      >
        <ChoiceField
          type="checkbox"
          name="volunteerIds"
          label={t("accept.whoGoes", { team: team.name })}
          choices={team.members.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={service.attendees.map(({ id }) => id)}
        />
        <SubmitButton>{t("steps.appointButton")}</SubmitButton>
      </ActionForm>
    </FoldedForm>
  );
}

/** An appointed member does not go; the team keeps the wish. */
export async function StepBackForm({ wishId }: { wishId: string }) {
  const t = await getT("volunteering");
  return (
    <FoldedForm summary={t("steps.stepBack")}>
      <ActionForm
        id={`step-back-${wishId}`}
        action={stepBack}
        hidden={{ wishId }}
        className="space-y-3"
      >
        <TextField name="reason" label={t("decline.reason")} hint={t("steps.stepBackHint")} />
        <SubmitButton>{t("steps.stepBackButton")}</SubmitButton>
      </ActionForm>
    </FoldedForm>
  );
}

/** 退单: gives the wish back. */
export async function ReleaseForm({ wishId }: { wishId: string }) {
  const t = await getT("volunteering");
  return (
    <FoldedForm summary={t("steps.release")}>
      <ActionForm
        id={`release-${wishId}`}
        action={releaseWish}
        hidden={{ wishId }}
        className="space-y-3"
      >
        <TextField name="reason" label={t("steps.releaseReason")} hint={t("steps.releaseHint")} />
        <SubmitButton>{t("steps.releaseButton")}</SubmitButton>
      </ActionForm>
    </FoldedForm>
  );
}

function FoldedForm({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <Disclosure summary={summary}>
      <div className="py-2 pl-5">{children}</div>
    </Disclosure>
  );
}
