import { formatDayAndTimes } from "@/components/orders/visits/format-times";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { WishRoom as Room } from "@/lib/orders/visits/queries";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { wishId: string; room: Room };

/** 配单: the room and kit of a wish, and the way to choose them. */
export async function WishRoom({ wishId, room }: Props) {
  const t = await getT("booking");
  const { booked, loans, neededKit } = room;
  return (
    <section aria-labelledby="room" className="space-y-1">
      <h2 id="room">{t("section")}</h2>
      {booked ? <Booked booked={booked} /> : <NoRoom room={room} />}
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

async function Booked({ booked }: { booked: NonNullable<Room["booked"]> }) {
  const t = await getT("booking");
  const locale = await getLocale();
  const { name, site } = booked.room;
  return (
    <p>
      <strong>{formatDayAndTimes(booked, locale)}</strong>{" "}
      {t("at", { place: localPlaceName(site.name, locale), room: name })}
    </p>
  );
}

/** Why there is no room: it was taken back, none was chosen though one is needed, or none is needed. */
async function NoRoom({ room: { takenBack, needsRoom } }: { room: Room }) {
  const t = await getT("booking");
  const locale = await getLocale();
  if (takenBack) {
    const { room, releaseReason } = takenBack;
    const place = localPlaceName(room.site.name, locale);
    return (
      <p className="border-s-4 border-cinnabar ps-4">
        {t("takenBack", { place, room: room.name, reason: releaseReason ?? "" })}
      </p>
    );
  }
  if (needsRoom) return <p className="font-bold">{t("needsRoom")}</p>;
  return <p className="text-faded">{t("none")}</p>;
}
