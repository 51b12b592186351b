import type { FilterProps } from "@/components/desk/queues/filter-props";
import { Filters, type FilterFacts } from "@/components/desk/queues/filters";
import { placeOptions } from "@/components/desk/queues/place-options";
import { wishFilters, type FilterWords } from "@/components/desk/queues/wish-filters";
import { listQueues, type Selection } from "@/lib/desk/queues/queues";
import { shownSelection } from "@/lib/desk/queues/schema";
import { DUE_FILTERS } from "@/lib/desk/queues/falling-due";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { WishChannel } from "@/prisma/generated/enums";

/** The form with a field for each filter; the search words go along. */
export async function FilterFields(props: FilterProps) {
  const { view } = props;
  const t = await getT("desk");
  const words = { desk: t, wishes: await getT("wishes"), locale: await getLocale() };
  return (
    <form
      action="/desk"
      className="grid gap-x-4 gap-y-2 rounded border border-line bg-sheet p-4 sm:grid-cols-2"
    >
      {view.q && <input type="hidden" name="q" value={view.q} />}
      <Filters filters={buildFilters(props, words)} />
      {(["from", "to"] as const).map((name) => (
        <label key={name} className="block">
          <b>{t(`filter.${name}`)}</b>
          <input type="date" name={name} defaultValue={view[name]} className="field" />
        </label>
      ))}
      <label className="block">
        <b>{t("filter.who")}</b>
        <input name="who" defaultValue={view.who} className="field" autoComplete="off" />
      </label>
      <div className="flex items-end">
        <button className="button button-primary">{t("filter.apply")}</button>
      </div>
    </form>
  );
}

/** The filters that are chosen from a list, in the order shown. */
function buildFilters(
  { level, view, places, categories }: FilterProps,
  words: FilterWords,
): FilterFacts[] {
  const { desk: t, wishes, locale } = words;
  const choose = (name: string, value: string | undefined, options: FilterFacts["options"]) => ({
    name,
    label: t(`filter.${name}` as "filter.queue"),
    value,
    options,
  });
  return [
    choose(
      "queue",
      shownSelection(view),
      ["needsMe", "below", ...listQueues(level), "open", "all"].map((name) => [
        name,
        t(`queue.${name as Selection}`),
      ]),
    ),
    ...wishFilters({ chosen: view, places, categories, words }),
    choose("unit", view.unit, [["", t("filter.anyUnit")], ...placeOptions(places, locale)]),
    choose("channel", view.channel, [
      ["", t("filter.anyChannel")],
      ...Object.values(WishChannel).map((one): [string, string] => [one, wishes(`channel.${one}`)]),
    ]),
    choose("due", view.due, [
      ["", t("filter.anyDue")],
      ...DUE_FILTERS.map((one): [string, string] => [one, t(`filter.${one}`)]),
    ]),
    choose("sort", view.sort, [
      ["", t("filter.usual")],
      ["oldest", t("filter.oldest")],
      ["newest", t("filter.newest")],
    ]),
  ];
}
