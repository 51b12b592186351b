import type { FilterProps } from "@/components/desk/queues/filter-props";
import { deskAddress } from "@/lib/desk/queues/desk-address";
import { describeFilters } from "@/lib/desk/queues/describe-filters";
import { setFilters } from "@/lib/desk/queues/schema";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** The search and the filters in use, each a link to the list without it. */
export async function FilterChips(props: FilterProps) {
  const { view } = props;
  const { q } = view;
  const set = setFilters(view);
  if (set.length === 0 && !q) return null;
  const t = await getT("desk");
  const describe = describeFilters(props, await getLocale());
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
