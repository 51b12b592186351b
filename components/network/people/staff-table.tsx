import { ListTable } from "@/components/ui/list-table";
import { NEWEST_STAFF } from "@/lib/network/people/columns";
import type { ListedStaff } from "@/lib/network/people/queries";
import type { StaffFilter } from "@/lib/network/people/schema";
import type { StaffState } from "@/lib/network/people/staff-state";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { formatMinute } from "@/lib/shared/days/china-time";
import { ADMIN_ROLES } from "@/lib/shared/auth/security-policy";
import { address } from "@/lib/shared/forms/search-params";
import { readSorting } from "@/lib/shared/forms/sorting";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { people: ListedStaff[]; filter: StaffFilter };

/** The staff of a place and of those below it: who, as what, since when they were last here. */
export async function StaffTable({ people, filter }: Props) {
  const t = await getT("people");
  return (
    <ListTable
      id="staff"
      caption={t("staff.caption")}
      columns={[
        { label: t("name"), sort: "name" },
        { label: t("staff.column.state"), sort: "state" },
        { label: t("staff.column.role"), sort: "role", first: "down" },
        { label: t("staff.column.place"), sort: "place" },
        { label: t("staff.column.signedIn"), sort: "signedIn", first: "down" },
        { label: t("userName"), sort: "userName" },
        { label: t("staff.column.volunteer") },
      ]}
      sorting={readSorting(filter, NEWEST_STAFF)}
      sortHref={(sorting) => address("/admin/people", { q: filter.q, ...sorting })}
    >
      {people.map((person) => (
        <StaffRow key={person.id} person={person} />
      ))}
    </ListTable>
  );
}

const STATE_LOOKS: Record<StaffState, string> = {
  ACTIVE: "",
  INVITED: "text-amber",
  DISABLED: "font-bold text-cinnabar",
};

async function StaffRow({ person }: { person: ListedStaff }) {
  const t = await getT("people");
  const security = await getT("security");
  const locale = await getLocale();
  const roles = ADMIN_ROLES.filter((role) => person[role]);
  return (
    <tr>
      <th scope="row">
        <a href={`/admin/people/staff/${person.id}`} className="target min-w-20 font-bold">
          {person.name}
        </a>
      </th>
      <td className={`whitespace-nowrap ${STATE_LOOKS[person.state]}`}>
        {t(`staff.state.${person.state}`)}
      </td>
      <td className="whitespace-nowrap">
        {roles.length === 0
          ? t("staff.clerk")
          : roles.map((role) => security(`roles.${role}`)).join(t("and"))}
      </td>
      <td className="min-w-28">{localPlaceName(person.site.name, locale)}</td>
      <td className="whitespace-nowrap">
        {person.signedInAt ? (
          formatMinute(person.signedInAt)
        ) : (
          <span className="text-faded">{t("staff.neverHere")}</span>
        )}
      </td>
      <td className="whitespace-nowrap">{person.userName}</td>
      <td className="whitespace-nowrap text-faded">{describeVolunteer(person, t)}</td>
    </tr>
  );
}

type Words = Awaited<ReturnType<typeof getT<"people">>>;

function describeVolunteer({ volunteer, isVolunteer }: ListedStaff, t: Words): string {
  if (volunteer) return volunteer.number;
  return t(isVolunteer === null ? "staff.notAsked" : "volunteer.no");
}
