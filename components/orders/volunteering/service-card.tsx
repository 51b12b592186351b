import { Contact } from "@/components/orders/volunteering/contact";
import { Particulars } from "@/components/orders/volunteering/particulars";
import { VisitRoom } from "@/components/orders/visits/visit-room";
import { Visit } from "@/components/orders/visits/visit";
import { ServiceSteps } from "@/components/orders/volunteering/service-steps";
import { WishSummary } from "@/components/orders/volunteering/wish-summary";
import { FiveCells } from "@/components/orders/wishes/five-cells";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { LedTeam, Service } from "@/lib/orders/volunteering/queries";

type Props = { service: Service; teams: LedTeam[]; heading?: "h1" | "h3" };

/** An accepted wish: the next step, the contact, the supplied items, and the forms of its steps. */
export async function ServiceCard({ service, teams, heading }: Props) {
  const t = await getT("volunteering");
  return (
    <WishSummary wish={service} {...(heading && { heading })}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <FiveCells status={service.status} className="w-44" />
        <p className="font-bold">{t(`next.${service.status}`)}</p>
      </div>
      {!service.checkedInAt && (
        <Visit visitAt={service.visitAt} calendar={`/volunteer/services/${service.id}/calendar`} />
      )}
      {service.room && <VisitRoom booking={service.room} />}
      {service.mayLook ? (
        <Contact wishId={service.id} />
      ) : (
        <p className="text-faded">{t("contact.closed")}</p>
      )}
      <Particulars wish={service} />
      {service.isOwnAbsence && <p className="font-bold">{t("absence")}</p>}
      <ServiceFacts service={service} />
      <ServiceSteps service={service} team={teams.find(({ id }) => id === service.team?.id)} />
    </WishSummary>
  );
}

async function ServiceFacts({ service }: { service: Service }) {
  const t = await getT("volunteering");
  const locale = await getLocale();
  const { team, attendees, items, checkedInAt } = service;
  const absent = attendees.flatMap(({ name, hasCome }) => (hasCome === false ? [name] : []));
  const join = (names: string[]) => names.join(t("list.separator"));
  const supplied = items.map(({ name, quantity, unit }) =>
    t("supplied.item", { name, quantity, unit }),
  );
  return (
    <ul className="text-faded">
      {team && (
        <li>
          {t(teamWords(attendees), {
            team: team.name,
            names: join(
              attendees.filter(({ hasCome }) => hasCome !== false).map(({ name }) => name),
            ),
          })}
        </li>
      )}
      {absent.length > 0 && <li>{t("team.absent", { names: join(absent) })}</li>}
      {items.length > 0 && <li>{t("supplied.label", { items: join(supplied) })}</li>}
      {checkedInAt && (
        <li>{t("checkedIn", { time: formatDate(checkedInAt, "minute", locale) })}</li>
      )}
    </ul>
  );
}

function teamWords(attendees: Service["attendees"]) {
  if (attendees.length === 0) return "team.nobody";
  return attendees.some(({ hasCome }) => hasCome !== null) ? "team.came" : "team.goes";
}
