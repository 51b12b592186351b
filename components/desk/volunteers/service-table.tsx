import { WishName } from "@/components/desk/volunteers/wish-name";
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
      <table className="w-full text-left">
        <thead>
          <tr className="border-b border-edge text-faded">
            {(["day", "wish", "time"] as const).map((column) => (
              <th
                key={column}
                scope="col"
                className="py-1 pr-4 font-normal last:pr-0 last:text-right"
              >
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, servedAt, wish, team, minutes, isAbsence }) => (
            <tr key={id} className="border-b border-line align-baseline">
              <td className="py-2 pr-4 tabular-nums sm:whitespace-nowrap">
                {servedAt && formatDate(servedAt, "year", locale)}
              </td>
              <td className="py-2 pr-4">
                <WishName wish={wish} />
                {team && <span className="block text-faded">{team.name}</span>}
              </td>
              <td className="py-2 text-right whitespace-nowrap tabular-nums">
                {isAbsence ? t("absent") : t("minutes", { minutes: minutes ?? 0 })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
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
