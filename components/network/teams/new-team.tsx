import { fullPlaceName } from "@/lib/network/sites/local-place-name";
import type { ReactNode } from "react";
import { VolunteerSearch } from "@/components/network/people/volunteer-search";
import { PlacePicker } from "@/components/network/sites/place-picker";
import { NewTeamForm } from "@/components/network/teams/new-team-form";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { VolunteerOption } from "@/lib/network/people/queries";
import type { PlaceOption } from "@/lib/network/sites/queries";

type Props = {
  place: { id: string; name: string } | null;
  leader: { id: string; name: string } | null;
  q: string | undefined;
  places: PlaceOption[];
  volunteers: VolunteerOption[];
  categories: { id: string; name: string; nameEn: string }[];
};

const HERE = "/admin/teams/new";

/** Creates a team in three steps: its place, its leader, the team itself. */
export async function NewTeam({ place, leader, q, places, volunteers, categories }: Props) {
  const t = await getT("teams");
  return (
    <div className="max-w-prose space-y-6">
      <header>
        <a href="/admin/teams" className="target">
          {t("back")}
        </a>
        <h1>{t("new.heading")}</h1>
        {place && (
          <Chosen href={HERE}>
            {t("new.at", { place: fullPlaceName(place.name, await getLocale()) })}
          </Chosen>
        )}
        {place && leader && (
          <Chosen href={`${HERE}?place=${place.id}`}>{t("leaderIs", { name: leader.name })}</Chosen>
        )}
      </header>
      {!place && (
        <Step id="where" title={t("new.where")}>
          <PlacePicker q={q} found={places} hrefOf={(id) => `${HERE}?place=${id}`} />
        </Step>
      )}
      {place && !leader && (
        <Step id="who" title={t("new.who")}>
          <VolunteerSearch
            q={q}
            found={volunteers}
            otherParams={{ place: place.id }}
            choice={({ id, name }) => (
              <a href={`${HERE}?place=${place.id}&leader=${id}`} className="target">
                {t("new.choose", { name })}
              </a>
            )}
          />
        </Step>
      )}
      {place && leader && (
        <NewTeamForm placeId={place.id} leaderId={leader.id} categories={categories} />
      )}
    </div>
  );
}

async function Chosen({ href, children }: { href: string; children: ReactNode }) {
  const t = await getT("teams");
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      <span>{children}</span>
      <a href={href} className="target">
        {t("new.other")}
      </a>
    </p>
  );
}

function Step({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
