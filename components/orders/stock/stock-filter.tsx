import { PlaceOptions } from "@/components/desk/queues/place-options";
import { SearchInput } from "@/components/ui/search-input";
import type { Place } from "@/lib/desk/queues/queries";
import { getT } from "@/lib/shared/i18n/request.server";
import type { StockView } from "@/lib/orders/stock/schema";

type Props = { view: StockView; places: Place[] };

export async function StockFilter({ view, places }: Props) {
  const { place, q } = view;
  const t = await getT("stock");
  const common = await getT("common");
  return (
    <form action="/desk/stock" className="flex flex-wrap items-end gap-x-4 gap-y-2">
      {(["sort", "order"] as const).map(
        (name) => view[name] && <input key={name} type="hidden" name={name} value={view[name]} />,
      )}
      <label className="min-w-40 grow">
        <span className="font-bold">{t("place")}</span>
        <select name="place" defaultValue={place ?? ""} className="field">
          <option value="">{t("anyPlace")}</option>
          <PlaceOptions places={places} />
        </select>
      </label>
      <label className="min-w-40 grow">
        <span className="font-bold">{t("q")}</span>
        <SearchInput name="q" value={q} />
      </label>
      <button className="button">{common("form.filter")}</button>
    </form>
  );
}
