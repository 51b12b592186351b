import { ActionForm } from "@/components/ui/action-form";
import { ListTable } from "@/components/ui/list-table";
import { SubmitButton } from "@/components/ui/submit-button";
import { enableVolunteer } from "@/lib/network/people/actions";
import { NEWEST_VOLUNTEERS } from "@/lib/network/people/columns";
import type { ListedVolunteer } from "@/lib/network/people/queries";
import type { VolunteerFilter } from "@/lib/network/people/schema";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { address } from "@/lib/shared/forms/search-params";
import { readSorting } from "@/lib/shared/forms/sorting";
import { formatDay } from "@/lib/shared/days/china-time";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

const PATH = "/admin/people/volunteers";

type Props = { people: ListedVolunteer[]; filter: VolunteerFilter };

/** The volunteers of a place and of those below it. */
export async function VolunteerTable({ people, filter }: Props) {
  const t = await getT("people");
  const { q, sort, order, page } = filter;
  return (
    <ListTable
      id="volunteers"
      caption={t("volunteers.caption")}
      columns={[
        { label: t("name"), sort: "name" },
        { label: t("volunteers.column.home"), sort: "home" },
        { label: t("volunteers.column.state"), sort: "state", first: "down" },
        { label: t("volunteers.column.phone") },
        { label: t("volunteers.column.categories") },
        { label: t("volunteers.column.registered"), sort: "registered", first: "down" },
        { label: t("volunteers.column.number"), sort: "number" },
        { label: t("volunteers.column.actions"), isUnnamed: true },
      ]}
      sorting={readSorting(filter, NEWEST_VOLUNTEERS)}
      sortHref={(sorting) => address(PATH, { q, ...sorting })}
    >
      {people.map((person) => (
        <VolunteerRow
          key={person.id}
          person={person}
          editHref={`${address(PATH, { q, sort, order, page, edit: person.id })}#edit`}
        />
      ))}
    </ListTable>
  );
}

async function VolunteerRow({ person, editHref }: { person: ListedVolunteer; editHref: string }) {
  const t = await getT("people");
  const locale = await getLocale();
  const { id, name, number, phone, home, categories, registeredAt, disabledAt } = person;
  return (
    <tr>
      <th scope="row">
        <a href={`${PATH}/${id}`} className="target min-w-20 font-bold">
          {name}
        </a>
      </th>
      <td className="min-w-28">{localPlaceName(home, locale)}</td>
      <td
        className={disabledAt ? "font-bold whitespace-nowrap text-cinnabar" : "whitespace-nowrap"}
      >
        {t(disabledAt ? "disabled" : "volunteers.active")}
      </td>
      <td className="whitespace-nowrap">{phone}</td>
      <td className="min-w-56 text-faded">
        {categories.map((category) => localName(category, locale)).join(t("and"))}
      </td>
      <td className="whitespace-nowrap">{formatDay(registeredAt)}</td>
      <td>{number}</td>
      <td>
        <span className="flex items-center gap-x-4 whitespace-nowrap">
          {phone && (
            <a href={editHref} className="target" aria-label={t("volunteers.editOf", { name })}>
              {t("volunteers.edit")}
            </a>
          )}
          {disabledAt ? <Enable person={person} /> : <Disable person={person} />}
        </span>
      </td>
    </tr>
  );
}

async function Enable({ person: { id } }: { person: ListedVolunteer }) {
  const t = await getT("people");
  return (
    <ActionForm id={`enable-${id}`} action={enableVolunteer} hidden={{ volunteerId: id }}>
      <SubmitButton>{t("enable.button")}</SubmitButton>
    </ActionForm>
  );
}

async function Disable({ person: { id, name } }: { person: ListedVolunteer }) {
  const t = await getT("people");
  return (
    <a href={`${PATH}/${id}/leave`} className="target" aria-label={t("disable.titleOf", { name })}>
      {t("volunteers.disable")}
    </a>
  );
}
