import Link from "next/link";
import type { ReactNode } from "react";
import { PlaceOptions } from "@/components/desk/place-options";
import { Disclosure } from "@/components/ui/disclosure";
import { deskAddress } from "@/lib/desk/desk-address";
import type { Place } from "@/lib/desk/queries";
import type { Category } from "@/lib/menu/queries";
import { queuesOf } from "@/lib/desk/queues";
import { isNarrowed, type DeskView } from "@/lib/desk/schema";
import { DUE_FILTERS } from "@/lib/due/falling-due";
import { localName } from "@/lib/i18n/local-name";
import { getLocale, getT } from "@/lib/i18n/request";
import { WishUrgency, type SiteLevel } from "@/prisma/generated/enums";

type Props = { level: SiteLevel; view: DeskView; places: Place[]; categories: Category[] };

/** Words to look for, and the filters behind them; all of it stands in the address. */
export async function FilterForm({ level, view, places, categories }: Props) {
  const t = await getT("desk");
  const common = await getT("common");
  const { queue = "needsMe", sort, q } = view;
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
          <ContentFilters view={view} places={places} categories={categories} />
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

/** Where, what kind, how urgent and by when. */
async function ContentFilters({ view, places, categories }: Omit<Props, "level">) {
  const t = await getT("desk");
  const words = await getT("wishes");
  const locale = await getLocale();
  const { place, category, urgency, due } = view;
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
            {words(`urgency.${value}`)}
          </option>
        ))}
      </Filter>
      <Filter name="due" label={t("filter.due")} value={due}>
        <option value="">{t("filter.anyDue")}</option>
        {DUE_FILTERS.map((value) => (
          <option key={value} value={value}>
            {t(`filter.${value}`)}
          </option>
        ))}
      </Filter>
    </>
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
