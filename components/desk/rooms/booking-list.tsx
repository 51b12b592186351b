import { formatDayAndTimes } from "@/components/orders/visits/format-times";
import { PurposeLine } from "@/components/desk/rooms/purpose-line";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RoomBooking } from "@/lib/desk/rooms/queries";
import { takeBackRoom } from "@/lib/network/venues/actions";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Booking = Pick<RoomBooking, "id" | "startsAt" | "endsAt" | "room" | "purpose">;

/** Bookings one by one: when, where, for what, whom to ring; and how to take the room back. */
export async function BookingList({ bookings, now }: { bookings: Booking[]; now: Date }) {
  const locale = await getLocale();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {bookings.map((booking) => (
        <li key={booking.id} className="grid gap-x-6 py-2 md:grid-cols-[16rem_1fr]">
          <p>
            <strong className="block tabular-nums">{formatDayAndTimes(booking, locale)}</strong>
            {booking.room.name}
          </p>
          <div>
            <PurposeLine purpose={booking.purpose} withPhone />
            {booking.endsAt > now && <TakeBack bookingId={booking.id} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

async function TakeBack({ bookingId }: { bookingId: string }) {
  const t = await getT("rooms");
  return (
    <ActionForm
      id={`take-back-${bookingId}`}
      action={takeBackRoom}
      hidden={{ bookingId }}
      className="print-none"
    >
      <FormFold label={t("list.takeBack")}>
        <p className="text-faded">{t("list.takeBackHint")}</p>
        <TextField name="reason" label={t("list.reason")} maxCharacters={200} required />
        <SubmitButton>{t("list.submit")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}
