import { VolunteerSearch } from "@/components/network/people/volunteer-search";
import { ActionForm } from "@/components/ui/action-form";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import type { VolunteerOption } from "@/lib/network/people/queries";
import { addTeamMember, appointLeader } from "@/lib/network/teams/actions";
import type { TeamPage } from "@/lib/network/teams/queries";
import { removeTeamMember } from "@/lib/orders/leaving/actions";

type Props = {
  team: TeamPage;
  /** For how many wishes each member is named, by id. */
  seats: ReadonlyMap<string, number>;
  q: string | undefined;
  volunteers: VolunteerOption[];
};

export async function TeamMembers({ team, seats, q, volunteers }: Props) {
  const t = await getT("teams");
  const memberIds = team.members.map(({ volunteer }) => volunteer.id);
  return (
    <div className="space-y-8">
      <section aria-labelledby="members" className="space-y-3">
        <h2 id="members">{t("membersOf", { count: team._count.members })}</h2>
        <ul className="divide-y divide-line border-y border-line">
          {team.members.map(({ volunteer }) => (
            <MemberRow
              key={volunteer.id}
              team={team}
              volunteer={volunteer}
              inHand={seats.get(volunteer.id) ?? 0}
            />
          ))}
        </ul>
      </section>
      <section aria-labelledby="add-member" className="space-y-3">
        <h2 id="add-member">{t("addMember.title")}</h2>
        <VolunteerSearch
          q={q}
          found={volunteers}
          choice={({ id, name }) =>
            memberIds.includes(id) ? (
              <span className="text-faded">{t("addMember.already")}</span>
            ) : (
              <ActionForm action={addTeamMember} hidden={{ teamId: team.id, volunteerId: id }}>
                <SubmitButton>{t("addMember.button", { name })}</SubmitButton>
              </ActionForm>
            )
          }
        />
      </section>
    </div>
  );
}

type Member = TeamPage["members"][number]["volunteer"];

type RowProps = { team: TeamPage; volunteer: Member; inHand: number };

async function MemberRow({ team, volunteer, inHand }: RowProps) {
  const t = await getT("teams");
  const isLeader = volunteer.id === team.leaderId;
  const hidden = { teamId: team.id, volunteerId: volunteer.id };
  return (
    <li className="grid items-start gap-x-6 py-1 sm:grid-cols-[1fr_auto_auto]">
      <p className="target flex-wrap gap-x-3">
        <a href={`/admin/people/volunteers/${volunteer.id}`} className="target font-bold">
          {volunteer.name}
        </a>
        <span className="text-faded tabular-nums">{volunteer.number}</span>
        {isLeader && <span className="font-bold text-bamboo">{t("leader")}</span>}
        {volunteer.disabledAt && <span className="text-cinnabar">{t("disabled")}</span>}
      </p>
      {!isLeader && (
        <ActionForm action={appointLeader} hidden={hidden}>
          <FormFold label={t("appoint.title", { name: volunteer.name })}>
            <p>{t("appoint.what")}</p>
            <SubmitButton>{t("appoint.button")}</SubmitButton>
          </FormFold>
        </ActionForm>
      )}
      {!isLeader && (
        <ActionForm action={removeTeamMember} hidden={hidden}>
          <FormFold label={t("remove.title", { name: volunteer.name })}>
            <p>{t("remove.what")}</p>
            {inHand > 0 && <p>{t("remove.inHand", { count: inHand })}</p>}
            <SubmitButton>{t("remove.button")}</SubmitButton>
          </FormFold>
        </ActionForm>
      )}
    </li>
  );
}
