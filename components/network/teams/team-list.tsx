import { TeamTable } from "@/components/network/teams/team-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { SearchForm } from "@/components/ui/search-form";
import { Tabs } from "@/components/ui/tabs";
import { pageLinks, type Page } from "@/lib/shared/forms/paging";
import { address } from "@/lib/shared/forms/search-params";
import { getT } from "@/lib/shared/i18n/request.server";
import type { ListedTeam } from "@/lib/network/teams/queries";
import type { TeamFilter } from "@/lib/network/teams/schema";

const PATH = "/admin/teams";

type Props = Omit<Page<unknown>, "rows"> & {
  teams: ListedTeam[];
  filter: TeamFilter;
};

export async function TeamList({ teams, filter, ...page }: Props) {
  const t = await getT("teams");
  const { q, kind, sort, order } = filter;
  const tab = (value: TeamFilter["kind"], label: string) => ({
    href: address(PATH, { kind: value, sort, order }),
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
      <SearchForm label={t("search")} q={q} otherParams={{ kind, sort, order }} />
      {teams.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : (
        <TeamTable teams={teams} filter={filter} />
      )}
      <Paging
        {...pageLinks(page, (target) => address("", { q, kind, sort, order, page: target }))}
      />
    </div>
  );
}
