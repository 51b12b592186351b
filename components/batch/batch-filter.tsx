import type { ReactNode } from "react";
import { PlaceOptions } from "@/components/desk/place-options";
import { Disclosure } from "@/components/ui/disclosure";
import { BATCH_SIZES, USUAL_SIZE, type BatchView } from "@/lib/batch/schema";
import type { Place } from "@/lib/desk/queries";
import { localName } from "@/lib/i18n/local-name";
import { getLocale, getT } from "@/lib/i18n/request";
import type { Category } from "@/lib/menu/queries";
import { WishUrgency } from "@/prisma/generated/enums";

type Props = { view: BatchView; places: Place[]; categories: Category[] };

/** Which wishes are planned together; all of it stands in the address. */
export async function BatchFilter({ view, places, categories }: Props) {
  const t = await getT("dispatch");
  const desk = await getT("desk");
  const words = await getT("wishes");
  const locale = await getLocale();
  const { place, category, urgency, most } = view;
  const isNarrowed = Boolean(place ?? category ?? urgency ?? most);
  return (
    <form action="/desk/batch">
      <Disclosure summary={t("batch.filter")} open={isNarrowed}>
        <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2 lg:grid-cols-5">
          <Filter name="place" label={desk("filter.place")} value={place}>
            <option value="">{desk("filter.anyPlace")}</option>
            <PlaceOptions places={places} />
          </Filter>
          <Filter name="category" label={desk("filter.category")} value={category}>
            <option value="">{desk("filter.anyCategory")}</option>
            {categories.map((one) => (
              <option key={one.id} value={one.id}>
                {localName(one, locale)}
              </option>
            ))}
          </Filter>
          <Filter name="urgency" label={desk("filter.urgency")} value={urgency}>
            <option value="">{desk("filter.anyUrgency")}</option>
            {Object.values(WishUrgency).map((value) => (
              <option key={value} value={value}>
                {words(`urgency.${value}`)}
              </option>
            ))}
          </Filter>
          <Filter name="most" label={t("batch.most")} value={String(most ?? USUAL_SIZE)}>
            {BATCH_SIZES.map((count) => (
              <option key={count} value={count}>
                {t("batch.mostOption", { count })}
              </option>
            ))}
          </Filter>
          <button className="button self-end">{t("batch.apply")}</button>
        </div>
      </Disclosure>
    </form>
  );
}

type FilterProps = { name: string; label: string; value?: string; children: ReactNode };

function Filter({ name, label, value, children }: FilterProps) {
  return (
    <label className="block">
      <span className="font-bold">{label}</span>
      <select name={name} defaultValue={value ?? ""} className="field">
        {children}
      </select>
    </label>
  );
}
