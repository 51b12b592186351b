import Link from "next/link";
import { TeamForms } from "@/components/network/teams/team-forms";
import { TeamMembers } from "@/components/network/teams/team-members";
import { getT } from "@/lib/shared/i18n/request.server";
import type { VolunteerOption } from "@/lib/network/people/queries";
import type { TeamPage as Team } from "@/lib/network/teams/queries";

type Props = {
  team: Team;
  categories: { id: string; name: string; nameEn: string }[];
  brigades: { id: string; name: string }[];
  q: string | undefined;
  volunteers: VolunteerOption[];
};

export async function TeamPage({ team, categories, brigades, q, volunteers }: Props) {
  const t = await getT("teams");
  return (
    <div className="space-y-8">
      <header>
        <Link href="/admin/teams" prefetch={false} className="target">
          {t("back")}
        </Link>
        <h1>{team.name}</h1>
        <p className="flex flex-wrap gap-x-4 text-faded">
          <span>{t(`kind.${team.kind}`)}</span>
          <span>{team.site.name}</span>
          {team.brigade && <span>{t("belongsTo", { name: team.brigade.name })}</span>}
          {team.closedAt && <span className="font-bold text-cinnabar">{t("closed")}</span>}
        </p>
      </header>
      <div className="grid gap-10 lg:grid-cols-[2fr_1fr]">
        <TeamMembers team={team} q={q} volunteers={volunteers} />
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
            <Link href={`/admin/teams/${id}`} prefetch={false} className="target">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
