import { EditedVolunteer } from "@/components/network/people/edited-volunteer";
import { PeopleTabs } from "@/components/network/people/people-tabs";
import { VolunteerTable } from "@/components/network/people/volunteer-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ExcelLink } from "@/components/ui/excel-link";
import { Paging } from "@/components/ui/paging";
import { SearchForm } from "@/components/ui/search-form";
import { pageLinks, type Page } from "@/lib/shared/forms/paging";
import { address } from "@/lib/shared/forms/search-params";
import type { FormState } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";
import type { ListedVolunteer } from "@/lib/network/people/queries";
import type { VolunteerFilter } from "@/lib/network/people/schema";

const PATH = "/admin/people/volunteers";

type Props = Omit<Page<unknown>, "rows"> & {
  people: ListedVolunteer[];
  filter: VolunteerFilter;
  reachesPhones: boolean;
  /** How the form for another phone begins, by its id. */
  initial: Record<string, FormState | undefined>;
};

export async function VolunteerList({ people, filter, reachesPhones, initial, ...page }: Props) {
  const t = await getT("people");
  const { q, sort, order } = filter;
  const edited = people.find(({ id }) => filter.edit === id || initial[`phone-${id}`]?.ok);
  return (
    <div className="space-y-6">
      <header>
        <h1>{t("volunteers.heading")}</h1>
        <p className="text-faded">{t("volunteers.lead")}</p>
      </header>
      <PeopleTabs here="volunteers" hasVolunteers />
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="grow">
          <SearchForm label={t("volunteers.search")} q={q} otherParams={{ sort, order }} />
        </div>
        {people.length > 0 && <ExcelLink href={address(`${PATH}/excel`, { q, sort, order })} />}
      </div>
      {edited && (
        <EditedVolunteer
          {...{ person: edited, reachesPhones }}
          initial={initial[`phone-${edited.id}`]}
          back={address(PATH, { q, sort, order, page: filter.page })}
        />
      )}
      {people.length === 0 ? (
        <EmptyState title={t("volunteers.none")}>{t("volunteers.noneHint")}</EmptyState>
      ) : (
        <VolunteerTable people={people} filter={filter} />
      )}
      <Paging {...pageLinks(page, (target) => address("", { q, sort, order, page: target }))} />
    </div>
  );
}
