import { calendarOf } from "@/lib/orders/clocks/calendar";
import { alarmOf, clocksOf, replayClocks } from "@/lib/orders/clocks/clock";
import { clockEvent } from "@/lib/orders/clocks/clock-event";
import { db } from "@/lib/shared/db/db";

/** The clocks of a wish as they are kept. */
export async function keptClocks(id: string) {
  const wish = await db.wish.findUniqueOrThrow({ where: { id } });
  return { ...clocksOf(wish), alarmAt: wish.alarmAt };
}

/** The same from its events, from the first on, by its county's calendar of this moment. */
export async function replayedClocks(id: string) {
  const { events, center } = await db.wish.findUniqueOrThrow({
    where: { id },
    select: { events: { orderBy: { seq: "asc" } }, center: { select: { calendarDays: true } } },
  });
  const clocks = replayClocks(events.map(clockEvent), calendarOf(center.calendarDays));
  return { ...clocks, alarmAt: alarmOf(clocks) };
}
