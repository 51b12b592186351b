import { Filters, type FilterFacts } from "@/components/desk/queues/filters";
import { wishFilters, type FilterWords } from "@/components/desk/queues/wish-filters";
import { Disclosure } from "@/components/ui/disclosure";
import { deskAddress } from "@/lib/desk/queues/desk-address";
import type { Place } from "@/lib/desk/queues/queries";
import type { Category } from "@/lib/network/menu/queries";
import { listQueues, type Selection } from "@/lib/desk/queues/queues";
import { hasFilters, type DeskView } from "@/lib/desk/queues/schema";
import { DUE_FILTERS } from "@/lib/desk/queues/falling-due";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { WishChannel, type SiteLevel } from "@/prisma/generated/enums";

type Props = { level: SiteLevel; view: DeskView; places: Place[]; categories: Category[] };

/** The search field and the filters of the desk; their values are in the address. */
export async function FilterForm({ level, view, places, categories }: Props) {
  const t = await getT("desk");
  const common = await getT("common");
  const words = { desk: t, wishes: await getT("wishes"), locale: await getLocale() };
  const { queue = "needsMe", sort, q } = view;
  const isFiltered = hasFilters(view) || sort !== undefined;
  return (
    <form action="/desk" className="space-y-2 pb-2">
      <div className="flex gap-2">
        <label className="grow">
          <span className="sr-only">{t("filter.q")}</span>
          <input
            id="desk-search"
            type="search"
            name="q"
            defaultValue={q}
            placeholder={t("filter.q")}
            className="field"
          />
        </label>
        <button className="button shrink-0">{common("form.search")}</button>
      </div>
      <Disclosure open={isFiltered} summary={t("filter.title")}>
        <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
          <Filters filters={buildFilters({ level, view, places, categories, words })} />
          <div className="flex items-end gap-4">
            <button className="button">{t("filter.apply")}</button>
            {isFiltered && (
              <a href={deskAddress({ queue })} className="target">
                {common("form.clear")}
              </a>
            )}
          </div>
        </div>
      </Disclosure>
    </form>
  );
}

type Given = Pick<Props, "level" | "view" | "places" | "categories"> & { words: FilterWords };

/** Every filter of the desk, in the order shown. */
function buildFilters({ level, view, places, categories, words }: Given): FilterFacts[] {
  const { desk: t, wishes } = words;
  const { queue = "needsMe", channel, due, sort } = view;
  return [
    {
      name: "queue",
      label: t("filter.queue"),
      value: queue,
      options: ["needsMe", ...listQueues(level), "open", "all"].map((name) => [
        name,
        t(`queue.${name as Selection}`),
      ]),
    },
    ...wishFilters({ chosen: view, places, categories, words }),
    {
      name: "channel",
      label: t("filter.channel"),
      value: channel,
      options: [
        ["", t("filter.anyChannel")],
        ...Object.values(WishChannel).map((one): [string, string] => [
          one,
          wishes(`channel.${one}`),
        ]),
      ],
    },
    {
      name: "due",
      label: t("filter.due"),
      value: due,
      options: [
        ["", t("filter.anyDue")],
        ...DUE_FILTERS.map((one): [string, string] => [one, t(`filter.${one}`)]),
      ],
    },
    {
      name: "sort",
      label: t("filter.sort"),
      value: sort,
      options: [
        ["", t("filter.usual")],
        ["oldest", t("filter.oldest")],
        ["newest", t("filter.newest")],
      ],
    },
  ];
}
