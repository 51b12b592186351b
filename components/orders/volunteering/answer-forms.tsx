import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { ChoiceField, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { acceptWish, declineWish } from "@/lib/orders/volunteering/actions";
import type { Letter, OwnTeam } from "@/lib/orders/volunteering/queries";

/** Yes and no, equally large; nobody has to say why not (志愿服务条例 art. 25). */
export function AnswerForms({ letter }: { letter: Letter }) {
  const mayAccept = letter.events.includes("accept");
  const mayDecline = letter.events.includes("decline");
  return (
    <div className="space-y-2">
      {/* The forms are no boxes of their own, so that all buttons stand in one grid. */}
      <div className="grid grid-cols-2 gap-3 [&_[role=alert]]:col-span-2">
        {mayAccept && letter.isAskedAlone && <AcceptAlone letter={letter} />}
        {mayAccept &&
          letter.teams.map((team) => <AcceptForTeam key={team.id} letter={letter} team={team} />)}
        {mayDecline && <Decline letter={letter} />}
      </div>
      {mayDecline && <DeclineWithReason letter={letter} />}
    </div>
  );
}

async function AcceptAlone({ letter }: { letter: Letter }) {
  const t = await getT("volunteering");
  return (
    <ActionForm action={acceptWish} hidden={{ wishId: letter.id }} className="contents">
      <SubmitButton primary className="w-full">
        {t(letter.teams.length > 0 ? "accept.alone" : "accept.button")}
      </SubmitButton>
    </ActionForm>
  );
}

async function AcceptForTeam({ letter, team }: { letter: Letter; team: OwnTeam }) {
  const t = await getT("volunteering");
  const [leader] = team.members;
  return (
    <ActionForm
      id={`accept-${letter.id}-${team.id}`}
      action={acceptWish}
      hidden={{ wishId: letter.id, teamId: team.id }}
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

async function Decline({ letter }: { letter: Letter }) {
  const t = await getT("volunteering");
  return (
    <ActionForm action={declineWish} hidden={{ wishId: letter.id }} className="contents">
      <SubmitButton className="w-full">{t("decline.button")}</SubmitButton>
    </ActionForm>
  );
}

async function DeclineWithReason({ letter }: { letter: Letter }) {
  const t = await getT("volunteering");
  return (
    <Disclosure summary={t("decline.sayWhy")}>
      <ActionForm
        id={`decline-${letter.id}`}
        action={declineWish}
        hidden={{ wishId: letter.id }}
        className="space-y-3 pb-2 pl-5"
      >
        <TextField name="reason" label={t("decline.reason")} hint={t("decline.hint")} />
        <SubmitButton>{t("decline.withReason")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
