import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import type { FormAction } from "@/lib/shared/forms/forms";
import { couldNotServe } from "@/lib/orders/service/actions";
import { appointVolunteers, releaseWish, stepBack } from "@/lib/orders/volunteering/actions";
import type { LedTeam, Service } from "@/lib/orders/volunteering/queries";

/** 点名: the leader appoints other members of the team. */
export async function AppointForm({ service, team }: { service: Service; team: LedTeam }) {
  const t = await getT("volunteering");
  return (
    <FoldedForm
      summary={t("steps.appoint")}
      id={`appoint-${service.id}`}
      action={appointVolunteers}
      hidden={{ wishId: service.id }}
    >
      <ChoiceField
        type="checkbox"
        name="volunteerIds"
        label={t("accept.whoGoes", { team: team.name })}
        choices={team.members.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={service.attendees.map(({ id }) => id)}
      />
      <SubmitButton>{t("steps.appointButton")}</SubmitButton>
    </FoldedForm>
  );
}

/** An appointed member does not go; the team keeps the wish. */
export async function StepBackForm({ wishId }: { wishId: string }) {
  const t = await getT("volunteering");
  return (
    <FoldedForm
      summary={t("steps.stepBack")}
      id={`step-back-${wishId}`}
      action={stepBack}
      hidden={{ wishId }}
    >
      <TextField name="reason" label={t("decline.reason")} hint={t("steps.stepBackHint")} />
      <SubmitButton>{t("steps.stepBackButton")}</SubmitButton>
    </FoldedForm>
  );
}

/** 退单: gives the wish back. */
export async function ReleaseForm({ wishId }: { wishId: string }) {
  const t = await getT("volunteering");
  return (
    <FoldedForm
      summary={t("steps.release")}
      id={`release-${wishId}`}
      action={releaseWish}
      hidden={{ wishId }}
    >
      <TextField name="reason" label={t("steps.releaseReason")} hint={t("steps.releaseHint")} />
      <SubmitButton>{t("steps.releaseButton")}</SubmitButton>
    </FoldedForm>
  );
}

/** 去了，没办成: gives the wish back after having been there. */
export async function CouldNotServeForm({ wishId }: { wishId: string }) {
  const t = await getT("volunteering");
  return (
    <FoldedForm
      summary={t("steps.couldNotServe")}
      id={`could-not-serve-${wishId}`}
      action={couldNotServe}
      hidden={{ wishId }}
    >
      <TextField
        name="reason"
        label={t("steps.couldNotServeReason")}
        hint={t("steps.couldNotServeHint")}
      />
      <SubmitButton>{t("steps.couldNotServeButton")}</SubmitButton>
    </FoldedForm>
  );
}

type FoldedProps = {
  summary: ReactNode;
  id: string;
  action: FormAction;
  hidden: Record<string, string>;
  children: ReactNode;
};

/** A form for what is rare. The fold is in the form, so that it is open where the form has an error. */
function FoldedForm({ summary, children, ...form }: FoldedProps) {
  return (
    <ActionForm {...form}>
      <FormFold label={summary}>{children}</FormFold>
    </ActionForm>
  );
}
