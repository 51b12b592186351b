import { WishName } from "@/components/desk/volunteers/wish-name";
import { Paging } from "@/components/ui/paging";
import type { Asking, VolunteerDetail } from "@/lib/desk/volunteers/queries";
import type { VolunteerView } from "@/lib/desk/volunteers/schema";
import { volunteerAddress } from "@/lib/desk/volunteers/volunteer-address";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { detail: VolunteerDetail; view: VolunteerView };

/** The invitations of a volunteer and of the teams they lead: those that wait for an answer, then the others. */
export async function Asked({ detail: { person, asked, pastAsked }, view }: Props) {
  const t = await getT("volunteers");
  return (
    <>
      {asked.length === 0 ? (
        <p className="text-faded">{t("nothingAsked")}</p>
      ) : (
        <Lines invitations={asked} />
      )}
      {pastAsked.rows.length > 0 && (
        <>
          <h3>{t("pastAsked")}</h3>
          <Lines invitations={pastAsked.rows} />
        </>
      )}
      <Paging
        previous={
          view.askedBefore
            ? volunteerAddress(person.id, { ...view, askedBefore: undefined }, "asked")
            : null
        }
        next={
          pastAsked.next &&
          volunteerAddress(person.id, { ...view, askedBefore: pastAsked.next }, "asked")
        }
      />
    </>
  );
}

async function Lines({ invitations }: { invitations: Asking[] }) {
  const desk = await getT("desk");
  const locale = await getLocale();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {invitations.map(({ id, status, invitedAt, answeredAt, team, wish }) => (
        <li key={id} className="py-2">
          <WishName wish={wish} />
          <p className="flex flex-wrap gap-x-3">
            <span className={status === "ACCEPTED" ? "font-bold text-bamboo" : "font-bold"}>
              {desk(`invitation.${status}`)}
            </span>
            <span className="text-faded tabular-nums">
              {formatDate(answeredAt ?? invitedAt, "minute", locale)}
            </span>
            {team && <span className="text-faded">{team.name}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
