import { CategoryForm } from "@/components/network/menu/category-form";
import { ItemForm } from "@/components/network/menu/item-form";
import { ItemRow } from "@/components/network/menu/item-row";
import { OrderButtons } from "@/components/network/menu/order-buttons";
import { Pictogram } from "@/components/network/menu/pictogram";
import { EditLink, OpenSwitch } from "@/components/network/menu/row-tools";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { closeCategory, moveCategory, reopenCategory } from "@/lib/network/menu/actions";
import type { OwnCategory } from "@/lib/network/menu/queries";
import type { Platform } from "@/lib/network/platforms/queries";

type Props = {
  category: OwnCategory;
  platforms: Platform[];
  mayEdit: boolean;
  editing: string | undefined;
};

/** A category with its menu items. */
export async function CategorySection({ category, platforms, mayEdit, editing }: Props) {
  const t = await getT("menu");
  const locale = await getLocale();
  const [name, otherName] =
    locale === "en" ? [category.nameEn, category.name] : [category.name, category.nameEn];
  const hidden = { categoryId: category.id };
  return (
    <section aria-labelledby={category.id} className="space-y-2">
      <div className="flex flex-wrap items-center gap-x-4">
        <Pictogram picture={category.picture} />
        <h2 id={category.id}>{name}</h2>
        <span className="text-faded">{otherName}</span>
        {category.isSensitive && <span className="text-faded">{t("category.sensitive")}</span>}
        {category.closedAt && <span className="font-bold text-cinnabar">{t("closed")}</span>}
        {mayEdit && (
          <div className="flex flex-wrap items-center gap-x-4 sm:ml-auto">
            <OrderButtons action={moveCategory} hidden={hidden} name={name} />
            <EditLink id={category.id} name={name} />
            <OpenSwitch
              action={category.closedAt ? reopenCategory : closeCategory}
              hidden={hidden}
              isClosed={category.closedAt !== null}
              name={name}
            />
          </div>
        )}
      </div>
      {mayEdit && editing === category.id && <CategoryForm category={category} />}
      <ul className="divide-y divide-line border-y border-line">
        {category.menuItems.map((item) => (
          <ItemRow
            key={item.id}
            {...{ item, platforms, mayEdit }}
            isEditing={editing === item.id}
          />
        ))}
      </ul>
      {mayEdit && <ItemForm categoryId={category.id} platforms={platforms} />}
    </section>
  );
}
