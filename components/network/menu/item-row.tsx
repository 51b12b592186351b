import { ItemForm } from "@/components/network/menu/item-form";
import { OrderButtons } from "@/components/network/menu/order-buttons";
import { EditLink, OpenSwitch } from "@/components/network/menu/row-tools";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { closeMenuItem, moveMenuItem, reopenMenuItem } from "@/lib/network/menu/actions";
import type { OwnCategory } from "@/lib/network/menu/queries";

type Props = { item: OwnCategory["menuItems"][number]; mayEdit: boolean; isEditing: boolean };

export async function ItemRow({ item, mayEdit, isEditing }: Props) {
  const t = await getT("menu");
  const locale = await getLocale();
  const [name, otherName] = locale === "en" ? [item.nameEn, item.name] : [item.name, item.nameEn];
  const hidden = { menuItemId: item.id };
  return (
    <li id={item.id} className="py-2">
      <div className="flex flex-wrap items-center gap-x-4">
        <p className="grow basis-80">
          <span className="font-bold">{name}</span> <span className="text-faded">{otherName}</span>{" "}
          {item.closedAt && <span className="font-bold text-cinnabar">{t("closed")}</span>}
          <span className="block text-faded">{item.description}</span>
        </p>
        {mayEdit && (
          <div className="flex flex-wrap items-center gap-x-4">
            <OrderButtons action={moveMenuItem} hidden={hidden} name={name} />
            <EditLink id={item.id} name={name} />
            <OpenSwitch
              action={item.closedAt ? reopenMenuItem : closeMenuItem}
              hidden={hidden}
              isClosed={item.closedAt !== null}
              name={name}
            />
          </div>
        )}
      </div>
      {mayEdit && isEditing && <ItemForm item={item} />}
    </li>
  );
}
