import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { acceptWish, declineWish } from "@/lib/orders/volunteering/actions";
import type { InvitationView, LedTeam } from "@/lib/orders/volunteering/queries";

/** Accept and decline, equally large. Declining needs no reason (志愿服务条例 art. 25). */
export function AnswerForms({ invitation }: { invitation: InvitationView }) {
  const mayAccept = invitation.events.includes("accept");
  const mayDecline = invitation.events.includes("decline");
  return (
    <div className="space-y-2">
      {/* The forms have `display: contents`, so that all buttons are items of one grid. */}
      <div className="grid grid-cols-2 gap-3 [&_[role=alert]]:col-span-2">
        {mayAccept && invitation.isAskedAlone && <AcceptAlone invitation={invitation} />}
        {mayAccept &&
          invitation.teams.map((team) => (
            <AcceptForTeam key={team.id} invitation={invitation} team={team} />
          ))}
        {mayDecline && <Decline invitation={invitation} />}
      </div>
    </div>
  );
}

async function AcceptAlone({ invitation }: { invitation: InvitationView }) {
  const t = await getT("volunteering");
  return (
    <ActionForm action={acceptWish} hidden={{ wishId: invitation.id }} className="contents">
      <SubmitButton primary className="w-full">
        {t(invitation.teams.length > 0 ? "accept.alone" : "accept.button")}
      </SubmitButton>
    </ActionForm>
  );
}

async function AcceptForTeam({ invitation, team }: { invitation: InvitationView; team: LedTeam }) {
  const t = await getT("volunteering");
  const [leader] = team.members;
  return (
    <ActionForm
      id={`accept-${invitation.id}-${team.id}`}
      action={acceptWish}
      hidden={{ wishId: invitation.id, teamId: team.id }}
      className="contents"
    >
      <div className="col-span-2">
        <ChoiceField
          type="checkbox"
          name="volunteerIds"
          label={t("accept.whoGoes", { team: team.name })}
          choices={team.members.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={leader ? [leader.id] : []}
        />
      </div>
      <SubmitButton primary className="w-full">
        {t("accept.forTeam")}
      </SubmitButton>
    </ActionForm>
  );
}

async function Decline({ invitation }: { invitation: InvitationView }) {
  const t = await getT("volunteering");
  return (
    <ActionForm action={declineWish} hidden={{ wishId: invitation.id }} className="contents">
      <SubmitButton className="w-full">{t("decline.button")}</SubmitButton>
    </ActionForm>
  );
}
