import { ListTable } from "@/components/ui/list-table";
import { Paging } from "@/components/ui/paging";
import { programmePath } from "@/lib/activities/programmes/paths";
import type { Programme } from "@/lib/activities/programmes/queries";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { toPage } from "@/lib/shared/forms/paging";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

const ROWS_PER_PAGE = 50;

type Props = { programme: Programme; page: number | undefined };

/** The entries of a programme, as they were published, a page of them. */
export async function ProgrammeTable({ programme, page }: Props) {
  const t = await getT("programmes");
  const locale = await getLocale();
  const columns = (["number", "when", "what", "where", "host", "platform"] as const).map(
    (name) => ({ label: t(`column.${name}`), isNumber: name === "number" }),
  );
  const first = ((page ?? 1) - 1) * ROWS_PER_PAGE;
  const rest = programme.entries.slice(first, first + ROWS_PER_PAGE + 1);
  const shown = toPage(rest, page, ROWS_PER_PAGE);
  const toHref = (to: number | undefined) =>
    to === undefined ? null : `${programmePath(programme.month, to)}#entries-title`;
  return (
    <>
      <ListTable id="entries" caption={t("title")} columns={columns}>
        {shown.rows.map((entry) => (
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
      <Paging page={shown.page} previous={toHref(shown.previous)} next={toHref(shown.next)} />
    </>
  );
}
