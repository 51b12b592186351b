import { FilterChips } from "@/components/desk/queues/filter-chips";
import { FilterFields } from "@/components/desk/queues/filter-fields";
import type { FilterProps } from "@/components/desk/queues/filter-props";
import { SearchInput } from "@/components/ui/search-input";
import { deskAddress } from "@/lib/desk/queues/desk-address";
import { setFilters } from "@/lib/desk/queues/schema";
import { getT } from "@/lib/shared/i18n/request.server";

/**
 * The search of the desk, the filters in use, and their fields if asked for: closed they would be the
 * largest part of the page. All values are in the address.
 */
export async function FilterForm(props: FilterProps) {
  const { view } = props;
  const t = await getT("desk");
  const common = await getT("common");
  const isOpen = view.filters === "open";
  const list = deskAddress(view);
  return (
    <div className="space-y-2 pb-2">
      <form action="/desk" className="flex gap-2">
        <label className="grow">
          <span className="sr-only">{t("filter.q")}</span>
          <SearchInput id="desk-search" name="q" value={view.q} placeholder={t("filter.q")} />
        </label>
        <button className="button shrink-0">{common("form.search")}</button>
      </form>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <a href={isOpen ? list : `${list}&filters=open`} className="target" id="filters">
          {t(isOpen ? "filter.hide" : "filter.title")}
        </a>
        <FilterChips {...props} />
        {setFilters(view).length > 0 && (
          <a href={list.replace("/desk", "/desk/views")} className="target">
            {t("saveView")}
          </a>
        )}
      </div>
      {isOpen && <FilterFields {...props} />}
    </div>
  );
}
