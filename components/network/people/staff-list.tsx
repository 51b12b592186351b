import { PlaceName } from "@/components/network/sites/place-name";
import { PeopleTabs } from "@/components/network/people/people-tabs";
import { VolunteerState } from "@/components/network/people/volunteer-question";
import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { SearchForm } from "@/components/ui/search-form";
import { pageLinks, type Page } from "@/lib/shared/forms/paging";
import { address } from "@/lib/shared/forms/search-params";
import { getT } from "@/lib/shared/i18n/request.server";
import type { ListedStaff } from "@/lib/network/people/queries";
import type { PeopleFilter } from "@/lib/network/people/schema";

type Props = Omit<Page<unknown>, "rows"> & {
  people: ListedStaff[];
  filter: PeopleFilter;
  hasVolunteers: boolean;
};

export async function StaffList({ people, filter: { q }, hasVolunteers, ...page }: Props) {
  const t = await getT("people");
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
      <SearchForm label={t("staff.search")} q={q} />
      {people.length === 0 ? (
        <EmptyState title={t("staff.none")}>{t("staff.noneHint")}</EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {people.map((person) => (
            <StaffRow key={person.id} person={person} />
          ))}
        </ul>
      )}
      <Paging {...pageLinks(page, (target) => address("", { q, page: target }))} />
    </div>
  );
}

async function StaffRow({ person }: { person: ListedStaff }) {
  const t = await getT("people");
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center gap-x-3">
        <a href={`/admin/people/staff/${person.id}`} className="target font-bold">
          {person.name}
        </a>
        <span className="text-faded">{person.userName}</span>
        {person.isAdmin && <span className="text-bamboo">{t("staff.isAdmin")}</span>}
        {person.disabledAt && <span className="font-bold text-cinnabar">{t("disabled")}</span>}
      </div>
      <p className="text-faded">
        <PlaceName name={person.site.name} /> · <VolunteerState known={person} />
      </p>
    </li>
  );
}
