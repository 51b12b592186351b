import { fullPlaceName } from "@/lib/network/sites/local-place-name";
import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { SearchForm } from "@/components/ui/search-form";
import { Tabs } from "@/components/ui/tabs";
import { pageLinks, type Page } from "@/lib/shared/forms/paging";
import { address } from "@/lib/shared/forms/search-params";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { ListedTeam } from "@/lib/network/teams/queries";
import type { TeamFilter } from "@/lib/network/teams/schema";

type Props = Omit<Page<unknown>, "rows"> & {
  teams: ListedTeam[];
  filter: TeamFilter;
};

export async function TeamList({ teams, filter: { q, kind }, ...page }: Props) {
  const t = await getT("teams");
  const tab = (value: TeamFilter["kind"], label: string) => ({
    href: value ? `/admin/teams?kind=${value}` : "/admin/teams",
    label,
    isHere: kind === value,
  });
  return (
    <div className="space-y-6">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1>{t("title")}</h1>
          <p className="text-faded">{t("lead")}</p>
        </div>
        <a href="/admin/teams/new" className="button button-primary">
          {t("add")}
        </a>
      </header>
      <Tabs
        label={t("kinds")}
        tabs={[
          tab(undefined, t("all")),
          tab("BRIGADE", t("kind.BRIGADE")),
          tab("SQUAD", t("kind.SQUAD")),
        ]}
      />
      <SearchForm label={t("search")} q={q} otherParams={{ kind }} />
      {teams.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {teams.map((team) => (
            <TeamRow key={team.id} team={team} />
          ))}
        </ul>
      )}
      <Paging {...pageLinks(page, (target) => address("", { q, kind, page: target }))} />
    </div>
  );
}

async function TeamRow({ team }: { team: ListedTeam }) {
  const t = await getT("teams");
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center gap-x-3">
        <a href={`/admin/teams/${team.id}`} className="target font-bold">
          {team.name}
        </a>
        <span className="text-faded">{t(`kind.${team.kind}`)}</span>
        {team.closedAt && <span className="font-bold text-cinnabar">{t("closed")}</span>}
      </div>
      <p className="text-faded">
        {[
          fullPlaceName(team.site.name, await getLocale()),
          ...(team.brigade ? [team.brigade.name] : []),
          t("leaderIs", { name: team.leader.name }),
          t("members", { count: team._count.members }),
        ].join(" · ")}
      </p>
    </li>
  );
}
