import { Disclosure } from "@/components/ui/disclosure";
import type { TeamAtPlace as Team } from "@/lib/network/teams/teams-at-place.data";
import { getT } from "@/lib/shared/i18n/request.server";

/** A longer list is folded. */
const SHORT_LIST = 6;

type Props = {
  teams: Team[];
  /** Whether the reader keeps teams, and so may open the page of one. */
  keeps: boolean;
};

/** The teams of a place, with leader and size. */
export async function TeamsAtPlace({ teams, keeps }: Props) {
  const t = await getT("teams");
  const places = await getT("places");
  if (teams.length === 0) return <p className="text-faded">{places("noTeams")}</p>;
  return (
    <Disclosure
      summary={places("teamCount", { count: teams.length })}
      open={teams.length <= SHORT_LIST}
    >
      <ul className="divide-y divide-line border-y border-line">
        {teams.map(({ id, kind, name, leader, _count }) => (
          <li key={id} className="py-1">
            {keeps ? (
              <a href={`/admin/teams/${id}`} className="target font-bold">
                {name}
              </a>
            ) : (
              <span className="target font-bold">{name}</span>
            )}
            <p className="text-faded">
              {[
                t(`kind.${kind}`),
                t("leaderIs", { name: leader.name }),
                t("members", { count: _count.members }),
              ].join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
