import { OutboxRowLine } from "@/components/notices/deliveries/outbox-row-line";
import { ListTable } from "@/components/ui/list-table";
import type { Outbox } from "@/lib/notices/deliveries/queries";
import { NEWEST_DELIVERIES, type OutboxFilter } from "@/lib/notices/deliveries/schema";
import { address } from "@/lib/shared/forms/search-params";
import { readSorting } from "@/lib/shared/forms/sorting";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { path: string; rows: Outbox["rows"]; filter: OutboxFilter };

/** The deliveries, each with its message, receiver, channel and result. */
export async function OutboxTable({ path, rows, filter }: Props) {
  const t = await getT("outbox");
  const locale = await getLocale();
  const { status, channel } = filter;
  return (
    <ListTable
      id="deliveries"
      caption={t("caption")}
      columns={[
        { label: t("column.what") },
        { label: t("column.status") },
        { label: t("channel") },
        { label: t("column.to") },
        { label: t("column.made"), sort: "made", first: "down" },
        { label: t("column.sent") },
        { label: t("column.why") },
        { label: t("column.actions"), isUnnamed: true },
      ]}
      sorting={readSorting(filter, NEWEST_DELIVERIES)}
      sortHref={(sorting) => address(path, { status, channel, ...sorting })}
    >
      {rows.map((row) => (
        <OutboxRowLine key={row.id} row={row} t={t} locale={locale} />
      ))}
    </ListTable>
  );
}
