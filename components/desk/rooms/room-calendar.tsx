import { PlaceOptions } from "@/components/desk/queues/place-options";
import { BookingList } from "@/components/desk/rooms/booking-list";
import { LoanList } from "@/components/desk/rooms/loan-list";
import { WeekTable } from "@/components/desk/rooms/week-table";
import { PlaceName } from "@/components/network/sites/place-name";
import { EmptyState } from "@/components/ui/empty-state";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import type { Place } from "@/lib/desk/queues/queries";
import type { RoomWeek } from "@/lib/desk/rooms/queries";
import { startOfDay } from "@/lib/shared/days/china-time";
import { addDays, formatUtcDay } from "@/lib/shared/days/days";
import { address } from "@/lib/shared/forms/search-params";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { ReactNode } from "react";

const PATH = "/desk/rooms";

type Props = { week: RoomWeek; places: Place[]; shut: ReactNode; now: Date };

/** 场地日历: a week of a place's rooms, its bookings one by one, and the kit that is out. */
export async function RoomCalendar({ week, places, shut, now }: Props) {
  const t = await getT("rooms");
  const { site, rooms } = week;
  const bookings = week.bookings.filter(({ status }) => status === "BOOKED");
  return (
    <div className="space-y-8">
      <CalendarHead week={week} places={places} />
      {shut}
      <Exceptions exceptions={week.exceptions} />
      {rooms.length === 0 ? (
        <EmptyState title={t("noRooms")}>
          {t("noRoomsHint")}{" "}
          <a href={`/admin/places/${site.id}/rooms`} className="target">
            {t("keep")}
          </a>
        </EmptyState>
      ) : (
        <WeekTable week={week} />
      )}
      {rooms.length > 0 && (
        <Section id="bookings" title={t("list.title")}>
          {bookings.length === 0 ? (
            <p className="text-faded">{t("list.empty")}</p>
          ) : (
            <BookingList bookings={bookings} now={now} />
          )}
        </Section>
      )}
      <LoanList loans={week.loans} today={week.today} />
    </div>
  );
}

async function CalendarHead({ week, places }: Pick<Props, "week" | "places">) {
  const t = await getT("rooms");
  const locale = await getLocale();
  const { site, days, today } = week;
  const [monday = today] = days;
  const weekAt = (day: string) => address(PATH, { site: site.id, day });
  const dayOf = (day: string) => formatDate(startOfDay(day), "day", locale);
  return (
    <header className="space-y-3">
      <h1>{t("title")}</h1>
      <p className="text-lg">
        <PlaceName name={site.name} /> ·{" "}
        {t("week", { from: dayOf(monday), to: dayOf(addDays(monday, 6)) })}
      </p>
      <form action={PATH} className="flex flex-wrap items-end gap-4 print-none">
        <input type="hidden" name="day" value={monday} />
        <label className="min-w-40">
          <span className="font-bold">{t("place")}</span>
          <select name="site" defaultValue={site.id} className="field">
            <PlaceOptions places={places} />
          </select>
        </label>
        <button className="button">{t("show")}</button>
      </form>
      <nav aria-label={t("title")} className="flex flex-wrap gap-x-6 print-none">
        <a href={weekAt(addDays(monday, -7))} className="target">
          {t("before")}
        </a>
        <a href={weekAt(today)} className="target">
          {t("thisWeek")}
        </a>
        <a href={weekAt(addDays(monday, 7))} className="target">
          {t("after")}
        </a>
        <a href={`/admin/places/${site.id}/rooms`} className="target">
          {t("keep")}
        </a>
        <PrintButton>{t("print")}</PrintButton>
      </nav>
    </header>
  );
}

/** Closures and other hours of the week, in words. */
async function Exceptions({ exceptions }: Pick<RoomWeek, "exceptions">) {
  if (exceptions.length === 0) return null;
  const t = await getT("rooms");
  const venues = await getT("venues");
  const locale = await getLocale();
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t("changes")}</h2>
      <ul>
        {exceptions.map(({ roomId, fromOn, toOn, fromMinute, reason, room }) => (
          <li key={`${roomId} ${formatUtcDay(fromOn)} ${fromMinute}`}>
            {formatDate(fromOn, "weekday", locale)}
            {fromOn < toOn && ` – ${formatDate(toOn, "weekday", locale)}`} ·{" "}
            {room?.name ?? t("wholePlace")}
            {fromMinute === null && ` · ${venues("exceptions.shut")}`} · {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
