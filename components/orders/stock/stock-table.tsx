import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { pageLinks } from "@/lib/shared/forms/paging";
import { address } from "@/lib/shared/forms/search-params";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { StockList } from "@/lib/orders/stock/queries";
import type { StockView } from "@/lib/orders/stock/schema";

type Props = { list: StockList; view: StockView };

/** The items with place and quantity; a name links to its item. */
export async function StockTable({ list, view: { place, q } }: Props) {
  const t = await getT("stock");
  const locale = await getLocale();
  if (list.rows.length === 0) {
    return place || q ? (
      <EmptyState title={t("notFound")} />
    ) : (
      <EmptyState title={t("emptyTitle")}>{t("emptyHint")}</EmptyState>
    );
  }
  return (
    <div>
      <table className="w-full">
        <caption className="sr-only">{t("caption")}</caption>
        <thead className="border-b border-edge text-left">
          <tr>
            <th scope="col" className="py-2 pr-4">
              {t("item")}
            </th>
            <th scope="col" className="py-2 pr-4">
              {t("place")}
            </th>
            <th scope="col" className="py-2 text-right">
              {t("quantity")}
            </th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map(({ id, name, unit, quantity, site }) => (
            <tr key={id} className="border-b border-line">
              <th scope="row" className="pr-4 text-left">
                <a href={`/desk/stock/${id}`} className="target">
                  {name}
                </a>
              </th>
              <td className="pr-4 text-faded">{localPlaceName(site.name, locale)}</td>
              <td className="text-right whitespace-nowrap">{t("amount", { quantity, unit })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Paging {...pageLinks(list, (page) => address("/desk/stock", { place, q, page }))} />
    </div>
  );
}
