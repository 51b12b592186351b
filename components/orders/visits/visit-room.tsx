import { formatTimes } from "@/components/orders/visits/format-times";
import { fullPlaceName } from "@/lib/network/sites/local-place-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Place = { name: string; phone: string | null; address: string | null };

type Props = {
  booking: {
    startsAt: Date;
    endsAt: Date;
    room: { name: string; spot: string; site: Place };
  };
};

/** Where a wish is served, for who goes there: the room, how to find it, whom to ring. */
export async function VisitRoom({ booking }: Props) {
  const t = await getT("booking");
  const locale = await getLocale();
  const { name, spot, site } = booking.room;
  return (
    <p>
      <strong>{t("resident", { place: fullPlaceName(site.name, locale), room: name })}</strong>
      {spot && t("spot", { spot })} {formatTimes(booking, locale)}
      {site.address && <span className="block">{site.address}</span>}
      {site.phone && (
        <span className="block">
          <a href={`tel:${site.phone}`} className="target">
            {t("free.ring", { phone: site.phone })}
          </a>
        </span>
      )}
    </p>
  );
}
