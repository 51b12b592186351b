import { FactList } from "@/components/ui/fact-list";
import type { ReactNode } from "react";
import { PhoneCard } from "@/components/desk/volunteer-phone/phone-card";
import { PlaceName } from "@/components/network/sites/place-name";
import { ActionForm } from "@/components/ui/action-form";
import type { VolunteerDetail } from "@/lib/desk/volunteers/queries";
import { lookAtKeptPhone, lookAtVolunteerPhone } from "@/lib/desk/volunteer-phone/actions";
import { LANGUAGES } from "@/lib/network/registration/languages";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { detail: VolunteerDetail };

/** What a volunteer has said of themself, their teams, and the phone behind a button whose use is recorded. */
export async function PersonFacts({ detail: { person, look } }: Props) {
  const t = await getT("volunteers");
  const registration = await getT("registration");
  const locale = await getLocale();
  const languages = LANGUAGES.filter((one) => person.languages.includes(one));
  const facts: [string, ReactNode][] = [
    [
      t("home"),
      <a key="home" href={`/admin/places/${person.home.id}`} className="target">
        <PlaceName name={person.home.name} />
      </a>,
    ],
    [t("categories"), person.categories.map((one) => localName(one, locale)).join(t("and"))],
    [t("skills"), person.skills.join(t("and"))],
    [t("languages"), languages.map((one) => registration(`language.${one}`)).join(t("and"))],
    [t("phone"), person.phone],
  ];
  return (
    <section aria-labelledby="facts" className="space-y-3">
      <h2 id="facts">{t("facts")}</h2>
      <FactList facts={facts} />
      {person.phone && look && <Phone person={person} look={look} />}
      <h3>{t("teams")}</h3>
      <Teams teams={person.teams} />
    </section>
  );
}

async function Teams({ teams }: Pick<VolunteerDetail["person"], "teams">) {
  const t = await getT("volunteers");
  const locale = await getLocale();
  if (teams.length === 0) return <p className="text-faded">{t("noTeams")}</p>;
  return (
    <ul>
      {teams.map(({ id, name, place, isLeader, isKept }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3">
          {isKept ? (
            <a href={`/admin/teams/${id}`} className="target">
              {name}
            </a>
          ) : (
            <span>{name}</span>
          )}
          <span className="text-faded">
            {localPlaceName(place, locale)} · {t(isLeader ? "leader" : "member")}
          </span>
        </li>
      ))}
    </ul>
  );
}

type PhoneProps = {
  person: VolunteerDetail["person"];
  look: NonNullable<VolunteerDetail["look"]>;
};

async function Phone({ person: { id, name }, look: { wishId } }: PhoneProps) {
  const desk = await getT("desk");
  const words = { reveal: desk("volunteerPhone.reveal", { name }), hint: desk("contact.hint") };
  return wishId === null ? (
    <ActionForm id="phone" action={lookAtKeptPhone} hidden={{ volunteerId: id }}>
      <PhoneCard words={words} />
    </ActionForm>
  ) : (
    <ActionForm id="phone" action={lookAtVolunteerPhone} hidden={{ wishId, volunteerId: id }}>
      <PhoneCard words={words} />
    </ActionForm>
  );
}
