import { ItemForm } from "@/components/network/menu/item-form";
import { OrderButtons } from "@/components/network/menu/order-buttons";
import { EditLink, OpenSwitch } from "@/components/network/menu/row-tools";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { closeMenuItem, moveMenuItem, reopenMenuItem } from "@/lib/network/menu/actions";
import type { OwnItem } from "@/lib/network/menu/queries";
import type { Platform } from "@/lib/network/platforms/queries";

type Props = { item: OwnItem; platforms: Platform[]; mayEdit: boolean; isEditing: boolean };

export async function ItemRow({ item, platforms, mayEdit, isEditing }: Props) {
  const t = await getT("menu");
  const locale = await getLocale();
  const [name, otherName] = locale === "en" ? [item.nameEn, item.name] : [item.name, item.nameEn];
  const hidden = { menuItemId: item.id };
  return (
    <li id={item.id} className="py-2">
      <div className="flex flex-wrap items-center gap-x-4">
        <div className="grow basis-80">
          <p>
            <span className="font-bold">{name}</span>{" "}
            <span className="text-faded">{otherName}</span>{" "}
            {item.closedAt && <span className="font-bold text-cinnabar">{t("closed")}</span>}
          </p>
          <p>{item.description}</p>
          <ItemFacts item={item} platforms={platforms} />
        </div>
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
      {mayEdit && isEditing && <ItemForm item={item} platforms={platforms} />}
    </li>
  );
}

/** How it is offered, on which platform, how long it takes, for how many, and what it needs. */
async function ItemFacts({ item, platforms }: Pick<Props, "item" | "platforms">) {
  const t = await getT("menu");
  const locale = await getLocale();
  const { offer, platformId, minutes, usualNumber, needsRoom, kit } = item;
  const platform = platforms.find(({ id }) => id === platformId);
  const facts = [
    t(`offer.${offer}`),
    platform && localName(platform, locale),
    minutes !== null && t("fact.minutes", { minutes }),
    usualNumber !== null && t("fact.number", { number: usualNumber }),
    needsRoom && t("fact.room"),
    kit.length > 0 && t("fact.kit", { kit: kit.join(t("separator")) }),
  ];
  return <p className="text-faded">{facts.filter(Boolean).join(" · ")}</p>;
}
