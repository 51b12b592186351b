import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { STOCK_BY_NAME } from "@/lib/orders/stock/columns";
import type { StockList } from "@/lib/orders/stock/queries";
import type { StockView } from "@/lib/orders/stock/schema";
import { describeSorting } from "@/lib/reporting/lists/describe-sorting";
import type { List } from "@/lib/reporting/lists/list";
import { readSorting } from "@/lib/shared/forms/sorting";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";

type Read = { view: StockView; found: StockList; places: { id: string; name: string }[] };

/** 物资台账 */
export function stockList({ view, found, places }: Read, locale: Locale): List {
  const t = getTranslator(locale, "lists");
  const stock = getTranslator(locale, "stock");
  const names = { item: stock("item"), place: stock("place"), quantity: stock("quantity") };
  const { column, direction } = readSorting(view, STOCK_BY_NAME);
  const place = places.find(({ id }) => id === view.place);
  return {
    title: t("title.stock"),
    filters: [
      ...(view.q ? [t("search", { q: view.q })] : []),
      ...(place ? [t("placeIs", { place: localPlaceName(place.name, locale) })] : []),
      describeSorting(names[column], direction, locale),
    ],
    columns: [
      { header: names.item, kind: "text" },
      { header: names.quantity, kind: "count" },
      { header: stock("unit"), kind: "text" },
      { header: names.place, kind: "text" },
    ],
    rows: found.rows.map(({ name, quantity, unit, site }) => [
      name,
      quantity,
      unit,
      localPlaceName(site.name, locale),
    ]),
    total: found.next === undefined ? found.rows.length : null,
  };
}
