import type { Purpose } from "@/lib/desk/rooms/purpose.data";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { purpose: Purpose; withPhone?: boolean };

/** What a room or kit is for: the wish as a link for who may open it, else the unit that borrows. */
export async function PurposeLine({ purpose, withPhone = false }: Props) {
  const t = await getT("rooms");
  const { title, wishId, isActivity, unit } = purpose;
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
      {withPhone && (
        <span className="block text-faded">
          {[
            t(isActivity ? "activity" : "wish"),
            title && name,
            unit?.phone && t("ring", { phone: unit.phone }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      )}
    </>
  );
}
