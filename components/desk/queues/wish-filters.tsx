import type { ReactNode } from "react";
import { PlaceOptions } from "@/components/desk/queues/place-options";
import type { Place } from "@/lib/desk/queues/queries";
import { localName } from "@/lib/shared/i18n/local-name";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { Category } from "@/lib/network/menu/queries";
import { WishUrgency } from "@/prisma/generated/enums";

type Chosen = {
  place?: string | undefined;
  category?: string | undefined;
  urgency?: WishUrgency | undefined;
};

export type FilterWords = {
  desk: Translator<"desk">;
  wishes: Translator<"wishes">;
  locale: Locale;
};

type Props = { chosen: Chosen; places: Place[]; categories: Category[]; words: FilterWords };

/** Where, what kind and how urgent: the filters of every list of wishes of the staff. */
export function WishFilters({ chosen, places, categories, words }: Props) {
  const { desk: t, wishes, locale } = words;
  const { place, category, urgency } = chosen;
  return (
    <>
      <Filter name="place" label={t("filter.place")} value={place}>
        <option value="">{t("filter.anyPlace")}</option>
        <PlaceOptions places={places} />
      </Filter>
      <Filter name="category" label={t("filter.category")} value={category}>
        <option value="">{t("filter.anyCategory")}</option>
        {categories.map((one) => (
          <option key={one.id} value={one.id}>
            {localName(one, locale)}
          </option>
        ))}
      </Filter>
      <Filter name="urgency" label={t("filter.urgency")} value={urgency}>
        <option value="">{t("filter.anyUrgency")}</option>
        {Object.values(WishUrgency).map((value) => (
          <option key={value} value={value}>
            {wishes(`urgency.${value}`)}
          </option>
        ))}
      </Filter>
    </>
  );
}

type FilterProps = {
  name: string;
  label: string;
  value?: string | undefined;
  children: ReactNode;
};

/** One choice among several, as it stands in the address. */
export function Filter({ name, label, value, children }: FilterProps) {
  return (
    <label className="block">
      <span className="font-bold">{label}</span>
      <select name={name} defaultValue={value ?? ""} className="field">
        {children}
      </select>
    </label>
  );
}
