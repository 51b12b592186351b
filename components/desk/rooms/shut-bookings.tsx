import { BookingList } from "@/components/desk/rooms/booking-list";
import type { listShutBookings } from "@/lib/desk/rooms/queries";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { bookings: Awaited<ReturnType<typeof listShutBookings>>; now: Date };

/** What is booked at times when the place is closed, as after a snow day: nothing if there is none. */
export async function ShutBookings({ bookings, now }: Props) {
  if (bookings.length === 0) return null;
  const t = await getT("rooms");
  return (
    <section aria-labelledby="shut" className="space-y-2 border-s-4 border-cinnabar ps-4">
      <h2 id="shut">{t("shut.title", { count: bookings.length })}</h2>
      <p>{t("shut.hint")}</p>
      <BookingList bookings={bookings} now={now} />
    </section>
  );
}
