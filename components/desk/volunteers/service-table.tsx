import { WishName } from "@/components/desk/volunteers/wish-name";
import { ListTable } from "@/components/ui/list-table";
import { Paging } from "@/components/ui/paging";
import type { VolunteerDetail } from "@/lib/desk/volunteers/queries";
import type { VolunteerView } from "@/lib/desk/volunteers/schema";
import { volunteerAddress } from "@/lib/desk/volunteers/volunteer-address";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = Pick<VolunteerDetail, "services" | "person"> & { view: VolunteerView };

/** The services for which a volunteer was named: when, for what, how long. */
export async function ServiceTable({ services: { rows, next }, person, view }: Props) {
  const t = await getT("volunteers");
  const locale = await getLocale();
  if (rows.length === 0) return <p className="text-faded">{t("noServices")}</p>;
  return (
    <>
      <ListTable
        id="service-table"
        caption={t("servedWhen")}
        columns={[
          { label: t("column.day") },
          { label: t("column.wish") },
          { label: t("column.time"), isNumber: true },
        ]}
      >
        {rows.map(({ id, servedAt, wish, team, minutes, isAbsence }) => (
          <tr key={id}>
            <th scope="row" className="whitespace-nowrap">
              {servedAt && formatDate(servedAt, "year", locale)}
            </th>
            <td className="min-w-36">
              <WishName wish={wish} />
              {team && <span className="block text-faded">{team.name}</span>}
            </td>
            <td className="number whitespace-nowrap">
              {isAbsence ? t("absent") : t("minutes", { minutes: minutes ?? 0 })}
            </td>
          </tr>
        ))}
      </ListTable>
      <Paging
        previous={
          view.before
            ? volunteerAddress(person.id, { ...view, before: undefined }, "services")
            : null
        }
        next={next && volunteerAddress(person.id, { ...view, before: next }, "services")}
      />
    </>
  );
}
