import { PeopleTabs } from "@/components/network/people/people-tabs";
import { VolunteerRow } from "@/components/network/people/volunteer-row";
import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { SearchForm } from "@/components/ui/search-form";
import { pageLinks, type Page } from "@/lib/shared/forms/paging";
import { address } from "@/lib/shared/forms/search-params";
import type { FormState } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";
import type { ListedVolunteer } from "@/lib/network/people/queries";
import type { PeopleFilter } from "@/lib/network/people/schema";

type Props = Omit<Page<unknown>, "rows"> & {
  people: ListedVolunteer[];
  filter: PeopleFilter;
  reachesPhones: boolean;
  /** How the form for another phone begins, by its id. */
  initial: Record<string, FormState | undefined>;
};

export async function VolunteerList({
  people,
  filter: { q },
  reachesPhones,
  initial,
  ...page
}: Props) {
  const t = await getT("people");
  return (
    <div className="space-y-6">
      <header>
        <h1>{t("volunteers.heading")}</h1>
        <p className="text-faded">{t("volunteers.lead")}</p>
      </header>
      <PeopleTabs here="volunteers" hasVolunteers />
      <SearchForm label={t("volunteers.search")} q={q} />
      {people.length === 0 ? (
        <EmptyState title={t("volunteers.none")}>{t("volunteers.noneHint")}</EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {people.map((person) => (
            <VolunteerRow
              key={person.id}
              {...{ person, reachesPhones }}
              initial={initial[`phone-${person.id}`]}
            />
          ))}
        </ul>
      )}
      <Paging {...pageLinks(page, (target) => address("", { q, page: target }))} />
    </div>
  );
}
