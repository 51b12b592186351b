import Link from "next/link";
import { Filter, WishFilters, type FilterWords } from "@/components/desk/queues/wish-filters";
import { Disclosure } from "@/components/ui/disclosure";
import { deskAddress } from "@/lib/desk/queues/desk-address";
import type { Place } from "@/lib/desk/queues/queries";
import type { Category } from "@/lib/network/menu/queries";
import { queuesOf } from "@/lib/desk/queues/queues";
import { isNarrowed, type DeskView } from "@/lib/desk/queues/schema";
import { DUE_FILTERS } from "@/lib/desk/queues/falling-due";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { WishChannel, type SiteLevel } from "@/prisma/generated/enums";

type Props = { level: SiteLevel; view: DeskView; places: Place[]; categories: Category[] };

/** Words to look for, and the filters behind them; all of it stands in the address. */
export async function FilterForm({ level, view, places, categories }: Props) {
  const t = await getT("desk");
  const common = await getT("common");
  const words = { desk: t, wishes: await getT("wishes"), locale: await getLocale() };
  const { queue = "needsMe", channel, due, sort, q } = view;
  const isFiltered = isNarrowed(view) || sort !== undefined;
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
          <Filter name="queue" label={t("filter.queue")} value={queue}>
            <option value="needsMe">{t("queue.needsMe")}</option>
            {queuesOf(level).map((name) => (
              <option key={name} value={name}>
                {t(`queue.${name}`)}
              </option>
            ))}
            <option value="open">{t("queue.open")}</option>
            <option value="all">{t("queue.all")}</option>
          </Filter>
          <WishFilters chosen={view} places={places} categories={categories} words={words} />
          <ChannelFilter value={channel} words={words} />
          <DueFilter value={due} words={words} />
          <Filter name="sort" label={t("filter.sort")} value={sort}>
            <option value="">{t("filter.usual")}</option>
            <option value="oldest">{t("filter.oldest")}</option>
            <option value="newest">{t("filter.newest")}</option>
          </Filter>
          <div className="flex items-end gap-4">
            <button className="button">{t("filter.apply")}</button>
            {isFiltered && (
              <Link href={deskAddress({ queue })} prefetch={false} className="target">
                {common("form.clear")}
              </Link>
            )}
          </div>
        </div>
      </Disclosure>
    </form>
  );
}

type OneFilter<Value> = { value: Value; words: FilterWords };

function ChannelFilter({ value, words }: OneFilter<DeskView["channel"]>) {
  const { desk: t, wishes } = words;
  return (
    <Filter name="channel" label={t("filter.channel")} value={value}>
      <option value="">{t("filter.anyChannel")}</option>
      {Object.values(WishChannel).map((channel) => (
        <option key={channel} value={channel}>
          {wishes(`channel.${channel}`)}
        </option>
      ))}
    </Filter>
  );
}

function DueFilter({ value, words: { desk: t } }: OneFilter<DeskView["due"]>) {
  return (
    <Filter name="due" label={t("filter.due")} value={value}>
      <option value="">{t("filter.anyDue")}</option>
      {DUE_FILTERS.map((due) => (
        <option key={due} value={due}>
          {t(`filter.${due}`)}
        </option>
      ))}
    </Filter>
  );
}
