import { PlaceName } from "@/components/network/sites/place-name";
import { TeamForms } from "@/components/network/teams/team-forms";
import { TeamMembers } from "@/components/network/teams/team-members";
import { getT } from "@/lib/shared/i18n/request.server";
import type { VolunteerOption } from "@/lib/network/people/queries";
import type { TeamPage as Team } from "@/lib/network/teams/queries";

type Props = {
  team: Team;
  categories: { id: string; name: string; nameEn: string }[];
  brigades: { id: string; name: string }[];
  seats: ReadonlyMap<string, number>;
  q: string | undefined;
  volunteers: VolunteerOption[];
};

export async function TeamPage({ team, categories, brigades, ...people }: Props) {
  const t = await getT("teams");
  return (
    <div className="space-y-8">
      <header>
        <a href="/admin/teams" className="target">
          {t("back")}
        </a>
        <h1>{team.name}</h1>
        <p className="flex flex-wrap gap-x-4 text-faded">
          <span>{t(`kind.${team.kind}`)}</span>
          <span>
            <PlaceName name={team.site.name} />
          </span>
          {team.brigade && <span>{t("belongsTo", { name: team.brigade.name })}</span>}
          {team.closedAt && <span className="font-bold text-cinnabar">{t("closed")}</span>}
        </p>
      </header>
      <div className="grid gap-10 lg:grid-cols-[2fr_1fr]">
        <TeamMembers team={team} {...people} />
        <div className="space-y-8">
          {team.squads.length > 0 && <Squads squads={team.squads} />}
          <TeamForms team={team} categories={categories} brigades={brigades} />
        </div>
      </div>
    </div>
  );
}

async function Squads({ squads }: { squads: Team["squads"] }) {
  const t = await getT("teams");
  return (
    <section aria-labelledby="squads">
      <h2 id="squads">{t("squads")}</h2>
      <ul>
        {squads.map(({ id, name }) => (
          <li key={id}>
            <a href={`/admin/teams/${id}`} className="target">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
