import type { ReactNode } from "react";
import { PlaceName } from "@/components/network/sites/place-name";
import { ExceptionList } from "@/components/network/venues/exception-list";
import { HoursList } from "@/components/network/venues/hours-list";
import { KitList } from "@/components/network/venues/kit-list";
import { RoomList } from "@/components/network/venues/room-list";
import type { Venue } from "@/lib/network/venues/queries";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  venue: Venue;
  /** Bookings at times when it is closed. */
  shut: ReactNode;
};

/** What a place has for wishes and activities: rooms, opening hours, closures, kit. */
export async function VenuePage({ venue, shut }: Props) {
  const t = await getT("venues");
  const { id: siteId, rooms } = venue;
  return (
    <div className="space-y-8">
      <header className="space-y-2">
        <a href={`/admin/places/${siteId}`} className="target">
          <PlaceName name={venue.name} />
        </a>
        <h1>{t("title")}</h1>
        <p className="text-faded">{t("lead")}</p>
        {venue.closedAt && <p className="font-bold text-cinnabar">{t("closedPlace")}</p>}
        <a href={`/desk/rooms?site=${siteId}`} className="target">
          {t("calendar")}
        </a>
      </header>
      {shut}
      <div className="grid gap-10 lg:grid-cols-2">
        <div className="min-w-0 space-y-8">
          <RoomList siteId={siteId} rooms={rooms} />
          <KitList siteId={siteId} items={venue.kitItems} />
        </div>
        <div className="min-w-0 space-y-8">
          <HoursList siteId={siteId} hours={venue.openingHours} />
          <ExceptionList siteId={siteId} rooms={rooms} exceptions={venue.openingExceptions} />
        </div>
      </div>
    </div>
  );
}
