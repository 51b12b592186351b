import { formatDayAndTimes } from "@/components/orders/visits/format-times";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { WishRoom as Room } from "@/lib/orders/visits/queries";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { wishId: string; room: Room };

/** 配单: the room and kit of a wish, and the way to choose them. */
export async function WishRoom({ wishId, room }: Props) {
  const t = await getT("booking");
  const locale = await getLocale();
  const { booked, takenBack, loans, needsRoom, neededKit } = room;
  const placeOf = ({ room: { name, site } }: NonNullable<Room["booked"]>) =>
    t("at", { place: localPlaceName(site.name, locale), room: name });
  return (
    <section aria-labelledby="room" className="space-y-1">
      <h2 id="room">{t("section")}</h2>
      {booked && (
        <p>
          <strong>{formatDayAndTimes(booked, locale)}</strong> {placeOf(booked)}
        </p>
      )}
      {takenBack && (
        <p className="border-s-4 border-cinnabar ps-4">
          {t("takenBack", {
            place: localPlaceName(takenBack.room.site.name, locale),
            room: takenBack.room.name,
            reason: takenBack.releaseReason ?? "",
          })}
        </p>
      )}
      {!booked && needsRoom && <p className="font-bold">{t("needsRoom")}</p>}
      {!booked && !needsRoom && !takenBack && <p className="text-faded">{t("none")}</p>}
      {neededKit.length > 0 && <p>{t("neededKit", { kit: neededKit.join(" · ") })}</p>}
      {loans.length > 0 && (
        <ul>
          {loans.map(({ id, quantity, kitItem }) => (
            <li key={id}>{t("loan", { quantity, ...kitItem })}</li>
          ))}
        </ul>
      )}
      <a href={`/desk/wishes/${wishId}/room`} className="target">
        {t(booked ? "change" : "choose")}
      </a>
    </section>
  );
}
