import { formatTimes } from "@/components/orders/visits/format-times";
import { PurposeLine } from "@/components/desk/rooms/purpose-line";
import { ListTable } from "@/components/ui/list-table";
import type { RoomBooking, RoomWeek } from "@/lib/desk/rooms/queries";
import { formatSpans, type Span } from "@/lib/network/venues/opening-hours";
import { startOfDay } from "@/lib/shared/days/china-time";
import { addDays } from "@/lib/shared/days/days";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** The week as a table: a row a room, a column a day, with what each is booked for. */
export async function WeekTable({ week }: { week: RoomWeek }) {
  const t = await getT("rooms");
  const locale = await getLocale();
  return (
    <ListTable
      id="week"
      caption={t("caption")}
      columns={[
        { label: t("room") },
        ...week.days.map((day) => ({ label: formatDate(startOfDay(day), "weekday", locale) })),
      ]}
    >
      {week.rooms.map((room) => (
        <tr key={room.id} className="align-top">
          <th scope="row">
            <span className="font-bold whitespace-nowrap">{room.name}</span>
            <span className="block text-sm font-normal whitespace-nowrap text-faded">
              {room.closedAt ? t("closedRoom") : t("seats", { count: room.capacity })}
              {room.spot && (
                <>
                  <br />
                  {room.spot}
                </>
              )}
            </span>
          </th>
          {room.days.map(({ day, open }) => (
            <td key={day} className={day === week.today ? "bg-honey/10" : undefined}>
              <DayCell
                open={open}
                bookings={week.bookings.filter(
                  (booking) => booking.room.id === room.id && isOn(day, booking),
                )}
              />
            </td>
          ))}
        </tr>
      ))}
    </ListTable>
  );
}

/** Whether any of it lies on the day. */
function isOn(day: string, { startsAt, endsAt }: RoomBooking): boolean {
  return startsAt < startOfDay(addDays(day, 1)) && endsAt > startOfDay(day);
}

async function DayCell({ open, bookings }: { open: Span[]; bookings: RoomBooking[] }) {
  const t = await getT("rooms");
  const locale = await getLocale();
  return (
    <div className="min-w-28 space-y-2 text-sm">
      <p className="text-faded tabular-nums">
        {open.length === 0
          ? t("notOpen")
          : open.map((span) => (
              <span key={span.from} className="block whitespace-nowrap">
                {formatSpans([span])}
              </span>
            ))}
      </p>
      {bookings.map((booking) => (
        <div key={booking.id} className={`border-s-4 ps-2 ${stripe(booking)}`}>
          <strong className="block tabular-nums">{formatTimes(booking, locale)}</strong>
          {booking.heldUntil ? (
            t("holding", { time: formatDate(booking.heldUntil, "time", locale) })
          ) : (
            <PurposeLine purpose={booking.purpose} />
          )}
        </div>
      ))}
    </div>
  );
}

function stripe({ heldUntil, isShut }: RoomBooking): string {
  if (isShut) return "border-cinnabar";
  return heldUntil ? "border-line" : "border-honey";
}
