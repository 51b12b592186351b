import type { FilterProps } from "@/components/desk/queues/filter-props";
import { deskAddress } from "@/lib/desk/queues/desk-address";
import { setFilters, type FilterName } from "@/lib/desk/queues/schema";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** The search and the filters in use, each a link to the list without it. */
export async function FilterChips(props: FilterProps) {
  const { view } = props;
  const { q } = view;
  const set = setFilters(view);
  if (set.length === 0 && !q) return null;
  const t = await getT("desk");
  const describe = await describeFilters(props);
  const chips = [
    ...(q
      ? [
          {
            name: "q" as const,
            words: t("filter.search", { q }),
            without: { ...view, q: undefined },
          },
        ]
      : []),
    ...set.map((name) => ({
      name,
      words: describe(name),
      without: { ...view, [name]: undefined },
    })),
  ];
  return (
    <ul aria-label={t("filter.chips")} className="contents">
      {chips.map(({ name, words, without }) => (
        <li key={name}>
          <a href={deskAddress(without)} className="chip">
            <span className="sr-only">{t("filter.remove")} </span>
            {words}
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The words of a filter and its value: 村或社区：西街社区. */
async function describeFilters({ view, places, categories }: FilterProps) {
  const t = await getT("desk");
  const wishes = await getT("wishes");
  const locale = await getLocale();
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
