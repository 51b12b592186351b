import { ListTable } from "@/components/ui/list-table";
import type { Programme } from "@/lib/activities/programmes/queries";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** The entries of a programme, as they were published. */
export async function ProgrammeTable({ programme }: { programme: Programme }) {
  const t = await getT("programmes");
  const locale = await getLocale();
  const columns = (["number", "when", "what", "where", "host", "platform"] as const).map(
    (name) => ({ label: t(`column.${name}`), isNumber: name === "number" }),
  );
  return (
    <ListTable id="entries" caption={t("title")} columns={columns}>
      {programme.entries.map((entry) => (
        <tr key={entry.position}>
          <td className="number">{entry.position}</td>
          <td>{formatDate(entry.startsAt, "minute", locale)}</td>
          <th scope="row" dir="auto">
            {entry.title}
            {entry.activityId === programme.demonstrationId && (
              <span className="block font-normal text-faded">{t("demonstration")}</span>
            )}
          </th>
          <td>
            {[localPlaceName(entry.place, locale), entry.spot].filter(Boolean).join(" ")}
            <span className="block text-faded">{entry.town}</span>
          </td>
          <td>{entry.host}</td>
          <td>{entry.platform}</td>
        </tr>
      ))}
    </ListTable>
  );
}
