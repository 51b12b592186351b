import { EmptyState } from "@/components/ui/empty-state";
import { ExcelLink } from "@/components/ui/excel-link";
import { ListTable } from "@/components/ui/list-table";
import { Paging } from "@/components/ui/paging";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { pageLinks } from "@/lib/shared/forms/paging";
import { address } from "@/lib/shared/forms/search-params";
import { readSorting } from "@/lib/shared/forms/sorting";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { STOCK_BY_NAME } from "@/lib/orders/stock/columns";
import type { StockList } from "@/lib/orders/stock/queries";
import type { StockView } from "@/lib/orders/stock/schema";

const PATH = "/desk/stock";

type Props = { list: StockList; view: StockView };

/** The items with place and quantity; a name links to its item. */
export async function StockTable({ list, view }: Props) {
  const t = await getT("stock");
  const locale = await getLocale();
  const { place, q, sort, order } = view;
  if (list.rows.length === 0) {
    return place || q ? (
      <EmptyState title={t("notFound")} />
    ) : (
      <EmptyState title={t("emptyTitle")}>{t("emptyHint")}</EmptyState>
    );
  }
  return (
    <div>
      <div className="flex justify-end">
        <ExcelLink href={address(`${PATH}/excel`, { place, q, sort, order })} />
      </div>
      <ListTable
        id="stock"
        caption={t("caption")}
        columns={[
          { label: t("item"), sort: "item" },
          { label: t("quantity"), sort: "quantity", first: "down", isNumber: true },
          { label: t("unit") },
          { label: t("place"), sort: "place" },
        ]}
        sorting={readSorting(view, STOCK_BY_NAME)}
        sortHref={(sorting) => address(PATH, { place, q, ...sorting })}
      >
        {list.rows.map(({ id, name, unit, quantity, site }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`${PATH}/${id}`} className="target font-bold">
                {name}
              </a>
            </th>
            <td className="number">{t("count", { quantity })}</td>
            <td>{unit}</td>
            <td>{localPlaceName(site.name, locale)}</td>
          </tr>
        ))}
      </ListTable>
      <Paging {...pageLinks(list, (page) => address(PATH, { place, q, sort, order, page }))} />
    </div>
  );
}
