import { CategoryForm } from "@/components/network/menu/category-form";
import { CategorySection } from "@/components/network/menu/category-section";
import { PlatformsSection } from "@/components/network/platforms/platforms-section";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchForm } from "@/components/ui/search-form";
import { Tabs } from "@/components/ui/tabs";
import { address } from "@/lib/shared/forms/search-params";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { OwnCategory } from "@/lib/network/menu/queries";
import type { MenuFilter } from "@/lib/network/menu/schema";
import type { Platform } from "@/lib/network/platforms/queries";

type Props = {
  categories: OwnCategory[];
  platforms: Platform[];
  /** False for a 所 (town) or 站 (village), which can only read the menu of its center. */
  mayEdit: boolean;
  view: MenuFilter;
};

/** One category of the menu at a time, or what a search found in all of them. */
export async function MenuPage({ categories, platforms, mayEdit, view }: Props) {
  const t = await getT("menu");
  const shown = listShown(categories, view);
  return (
    <div className="space-y-6">
      <header className="space-y-2">
        <h1>{t("title")}</h1>
        <p className="max-w-prose text-faded">{t(mayEdit ? "lead" : "leadReader")}</p>
      </header>
      {categories.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : (
        <MenuFilters categories={categories} shown={shown} view={view} />
      )}
      {view.q && shown.length === 0 && <p role="status">{t("nothingFound")}</p>}
      {shown.map((category) => (
        <CategorySection
          key={category.id}
          {...{ category, platforms, mayEdit }}
          editing={view.edit}
        />
      ))}
      {mayEdit && (
        <section aria-labelledby="add-category" className="max-w-prose border-t border-line pt-4">
          <h2 id="add-category">{t("category.add")}</h2>
          <CategoryForm />
        </section>
      )}
      <PlatformsSection platforms={platforms} mayEdit={mayEdit} editing={view.edit} />
    </div>
  );
}

/** The categories with what was searched for, else the one that was asked for or else the first. */
function listShown(categories: OwnCategory[], { q, edit, at = edit }: MenuFilter): OwnCategory[] {
  if (q) return categories.filter(({ menuItems }) => menuItems.length > 0);
  const asked = categories.find(
    ({ id, menuItems }) => id === at || menuItems.some((item) => item.id === at),
  );
  return [asked ?? categories[0]].filter((category) => category !== undefined);
}

const OFFERS = [undefined, "WISH", "ACTIVITY"] as const;

type FilterProps = { categories: OwnCategory[]; shown: OwnCategory[]; view: MenuFilter };

async function MenuFilters({ categories, shown, view: { q, offer } }: FilterProps) {
  const t = await getT("menu");
  const locale = await getLocale();
  const at = q ? undefined : shown[0]?.id;
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <Tabs
          label={t("offers")}
          tabs={OFFERS.map((each) => ({
            href: address("/admin/menu", { q, at, offer: each }),
            label: t(each ? `only.${each}` : "only.all"),
            isHere: offer === each,
          }))}
        />
        <SearchForm label={t("search")} q={q} otherParams={{ offer }} />
      </div>
      <Tabs
        label={t("categories")}
        tabs={categories.map((category) => ({
          href: address("/admin/menu", { at: category.id, offer }),
          label: t("categoryCount", {
            name: localName(category, locale),
            count: category.menuItems.length,
          }),
          isHere: category.id === at,
        }))}
      />
    </>
  );
}
