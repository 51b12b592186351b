import { PeopleTabs } from "@/components/network/people/people-tabs";
import { StaffTable } from "@/components/network/people/staff-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { SearchForm } from "@/components/ui/search-form";
import { pageLinks, type Page } from "@/lib/shared/forms/paging";
import { address } from "@/lib/shared/forms/search-params";
import { getT } from "@/lib/shared/i18n/request.server";
import type { ListedStaff } from "@/lib/network/people/queries";
import type { StaffFilter } from "@/lib/network/people/schema";

type Props = Omit<Page<unknown>, "rows"> & {
  people: ListedStaff[];
  filter: StaffFilter;
  hasVolunteers: boolean;
};

export async function StaffList({ people, filter, hasVolunteers, ...page }: Props) {
  const t = await getT("people");
  const { q, sort, order } = filter;
  return (
    <div className="space-y-6">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1>{t("staff.heading")}</h1>
          <p className="text-faded">{t("staff.lead")}</p>
        </div>
        <a href="/admin/people/staff/new" className="button button-primary">
          {t("staff.add")}
        </a>
      </header>
      <PeopleTabs here="staff" hasVolunteers={hasVolunteers} />
      <SearchForm label={t("staff.search")} q={q} otherParams={{ sort, order }} />
      {people.length === 0 ? (
        <EmptyState title={t("staff.none")}>{t("staff.noneHint")}</EmptyState>
      ) : (
        <StaffTable people={people} filter={filter} />
      )}
      <Paging {...pageLinks(page, (target) => address("", { q, sort, order, page: target }))} />
    </div>
  );
}
