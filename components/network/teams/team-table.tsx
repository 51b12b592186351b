import { ListTable } from "@/components/ui/list-table";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { NEWEST_TEAMS } from "@/lib/network/teams/columns";
import type { ListedTeam } from "@/lib/network/teams/queries";
import type { TeamFilter } from "@/lib/network/teams/schema";
import { address } from "@/lib/shared/forms/search-params";
import { readSorting } from "@/lib/shared/forms/sorting";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { teams: ListedTeam[]; filter: TeamFilter };

/** The teams of a place and of those below it. */
export async function TeamTable({ teams, filter }: Props) {
  const t = await getT("teams");
  const { q, kind } = filter;
  return (
    <ListTable
      id="teams"
      caption={t("caption")}
      columns={[
        { label: t("name"), sort: "name" },
        { label: t("column.kind"), sort: "kind" },
        { label: t("column.members"), sort: "members", first: "down", isNumber: true },
        { label: t("leader"), sort: "leader" },
        { label: t("column.place"), sort: "place" },
        { label: t("brigade"), sort: "brigade" },
        { label: t("column.state"), sort: "state", first: "down" },
      ]}
      sorting={readSorting(filter, NEWEST_TEAMS)}
      sortHref={(sorting) => address("/admin/teams", { q, kind, ...sorting })}
    >
      {teams.map((team) => (
        <TeamRow key={team.id} team={team} />
      ))}
    </ListTable>
  );
}

async function TeamRow({ team }: { team: ListedTeam }) {
  const t = await getT("teams");
  const { id, name, kind, closedAt, site, leader, brigade, _count } = team;
  return (
    <tr>
      <th scope="row">
        <a href={`/admin/teams/${id}`} className="target min-w-32 font-bold">
          {name}
        </a>
      </th>
      <td className="whitespace-nowrap">{t(`kind.${kind}`)}</td>
      <td className="number">{_count.members}</td>
      <td className="whitespace-nowrap">
        {leader.disabledAt ? (
          leader.name
        ) : (
          <a href={`/admin/people/volunteers/${leader.id}`} className="target">
            {leader.name}
          </a>
        )}
      </td>
      <td className="min-w-28">{localPlaceName(site.name, await getLocale())}</td>
      <td className="min-w-28">
        {brigade && (
          <a href={`/admin/teams/${brigade.id}`} className="target">
            {brigade.name}
          </a>
        )}
      </td>
      <td className={closedAt ? "font-bold whitespace-nowrap text-cinnabar" : "whitespace-nowrap"}>
        {t(closedAt ? "closed" : "open")}
      </td>
    </tr>
  );
}
