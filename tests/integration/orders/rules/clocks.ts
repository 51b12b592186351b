import { buildCalendar } from "@/lib/orders/clocks/calendar";
import { nextAlarm, clocksOf, replayClocks } from "@/lib/orders/clocks/clock";
import { clockEvent } from "@/lib/orders/clocks/clock-event";
import { db } from "@/lib/shared/db/db";

/** The clocks of a wish as stored. */
export async function readClocks(id: string) {
  const wish = await db.wish.findUniqueOrThrow({ where: { id } });
  return { ...clocksOf(wish), alarmAt: wish.alarmAt };
}

/** The clocks of a wish computed from its events by its county's present calendar. */
export async function replayFromEvents(id: string) {
  const { events, center } = await db.wish.findUniqueOrThrow({
    where: { id },
    select: { events: { orderBy: { seq: "asc" } }, center: { select: { calendarDays: true } } },
  });
  const clocks = replayClocks(events.map(clockEvent), buildCalendar(center.calendarDays));
  return { ...clocks, alarmAt: nextAlarm(clocks) };
}
