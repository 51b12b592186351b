import type { Purpose } from "@/lib/desk/rooms/purpose.data";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { purpose: Purpose; withPhone?: boolean };

/** What a room or kit is for: the wish as a link for who may open it, else the unit that borrows. */
export async function PurposeLine({ purpose, withPhone = false }: Props) {
  const t = await getT("rooms");
  const { title, wishId, unit } = purpose;
  const name = unit && localPlaceName(unit.name, await getLocale());
  return (
    <>
      {wishId ? (
        <a href={`/desk/wishes/${wishId}`} className="line-clamp-2" dir="auto">
          {title}
        </a>
      ) : (
        <span dir="auto">{title ?? (name ? t("ofUnit", { unit: name }) : t("someWish"))}</span>
      )}
      {withPhone && <UnitLine purpose={purpose} name={name} />}
    </>
  );
}

/** Of which unit it is, and how to ring it. */
async function UnitLine({ purpose, name }: { purpose: Purpose; name: string | null }) {
  const t = await getT("rooms");
  const { title, isActivity, unit } = purpose;
  const parts = [
    t(isActivity ? "activity" : "wish"),
    title && name,
    unit?.phone && t("ring", { phone: unit.phone }),
  ];
  return <span className="block text-faded">{parts.filter(Boolean).join(" · ")}</span>;
}
