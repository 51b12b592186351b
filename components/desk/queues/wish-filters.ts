import type { FilterFacts } from "@/components/desk/queues/filters";
import { placeOptions } from "@/components/desk/queues/place-options";
import type { Place } from "@/lib/desk/queues/queries";
import type { Category } from "@/lib/network/menu/queries";
import { localName } from "@/lib/shared/i18n/local-name";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";
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

type Given = { chosen: Chosen; places: Place[]; categories: Category[]; words: FilterWords };

/** The filters that all lists of wishes for staff share: place, category and urgency. */
export function wishFilters({ chosen, places, categories, words }: Given): FilterFacts[] {
  const { desk: t, wishes, locale } = words;
  return [
    {
      name: "place",
      label: t("filter.place"),
      value: chosen.place,
      options: [["", t("filter.anyPlace")], ...placeOptions(places, locale)],
    },
    {
      name: "category",
      label: t("filter.category"),
      value: chosen.category,
      options: [
        ["", t("filter.anyCategory")],
        ...categories.map((one): [string, string] => [one.id, localName(one, locale)]),
      ],
    },
    {
      name: "urgency",
      label: t("filter.urgency"),
      value: chosen.urgency,
      options: [
        ["", t("filter.anyUrgency")],
        ...Object.values(WishUrgency).map((value): [string, string] => [
          value,
          wishes(`urgency.${value}`),
        ]),
      ],
    },
  ];
}
