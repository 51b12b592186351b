import { Contact } from "@/components/orders/volunteering/contact";
import { ServiceSteps } from "@/components/orders/volunteering/service-steps";
import { WishLetter } from "@/components/orders/volunteering/wish-letter";
import { FiveCells } from "@/components/orders/wishes/five-cells";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { OwnTeam, Service } from "@/lib/orders/volunteering/queries";

type Props = { service: Service; teams: OwnTeam[]; heading?: "h1" | "h3" };

/** A wish somebody took: what to do next, whom to ring, what was supplied, the steps. */
export async function ServiceCard({ service, teams, heading }: Props) {
  const t = await getT("volunteering");
  return (
    <WishLetter wish={service} {...(heading && { heading })}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <FiveCells status={service.status} className="w-44" />
        <p className="font-bold">{t(`next.${service.status}`)}</p>
      </div>
      {service.mayLook ? (
        <Contact wishId={service.id} />
      ) : (
        <p className="text-faded">{t("contact.closed")}</p>
      )}
      {service.isOwnAbsence && <p className="font-bold">{t("absence")}</p>}
      <ServiceFacts service={service} />
      <ServiceSteps service={service} team={teams.find(({ id }) => id === service.team?.id)} />
    </WishLetter>
  );
}

async function ServiceFacts({ service }: { service: Service }) {
  const t = await getT("volunteering");
  const locale = await getLocale();
  const { team, goers, items, checkedInAt } = service;
  const absent = goers.flatMap(({ name, hasCome }) => (hasCome === false ? [name] : []));
  const join = (names: string[]) => names.join(t("list.separator"));
  const supplied = items.map(({ name, quantity, unit }) =>
    t("supplied.item", { name, quantity, unit }),
  );
  return (
    <ul className="text-faded">
      {team && (
        <li>
          {t(teamWords(goers), {
            team: team.name,
            names: join(goers.filter(({ hasCome }) => hasCome !== false).map(({ name }) => name)),
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

function teamWords(goers: Service["goers"]) {
  if (goers.length === 0) return "team.nobody";
  return goers.some(({ hasCome }) => hasCome !== null) ? "team.came" : "team.goes";
}
