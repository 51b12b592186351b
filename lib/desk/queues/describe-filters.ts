import type { DeskView, FilterName } from "@/lib/desk/queues/schema";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { localName } from "@/lib/shared/i18n/local-name";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";

type Described = {
  view: DeskView;
  places: { id: string; name: string }[];
  categories: { id: string; name: string; nameEn: string }[];
};

/** Returns a function that gives the words of a filter and its value: 村或社区：西街社区. */
export function describeFilters({ view, places, categories }: Described, locale: Locale) {
  const t = getTranslator(locale, "desk");
  const wishes = getTranslator(locale, "wishes");
  const placeName = (id: string) => {
    const place = places.find((one) => one.id === id);
    return place ? localPlaceName(place.name, locale) : id;
  };
  const values: Record<FilterName, () => string | undefined> = {
    place: () => view.place && placeName(view.place),
    unit: () => view.unit && placeName(view.unit),
    category: () => {
      const category = categories.find(({ id }) => id === view.category);
      return category ? localName(category, locale) : view.category;
    },
    urgency: () => view.urgency && wishes(`urgency.${view.urgency}`),
    channel: () => view.channel && wishes(`channel.${view.channel}`),
    due: () => view.due && t(`filter.${view.due}`),
    from: () => view.from,
    to: () => view.to,
    who: () => view.who,
    sort: () => view.sort && t(`filter.${view.sort}`),
  };
  return (name: FilterName) =>
    t("filter.chip", { name: t(`filter.${name}`), value: values[name]() ?? "" });
}
