import { buildCalendar, CALENDAR_SELECT } from "@/lib/orders/clocks/calendar";
import { nextAlarm } from "@/lib/orders/clocks/alarm";
import { clocksOf, replayClocks } from "@/lib/orders/clocks/clock";
import { clockEvent } from "@/lib/orders/clocks/clock-event";
import { dropDays, setDays } from "@/lib/orders/rules/commands";
import type { SetDays } from "@/lib/orders/rules/schema";
import { approveWish } from "@/lib/orders/wishes/commands";
import type { Cast } from "@/tests/support/cast";
import { aWish } from "@/tests/support/factories";
import { formatMoment } from "@/tests/support/moments";
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
    select: { events: { orderBy: { seq: "asc" } }, center: { select: CALENDAR_SELECT } },
  });
  const clocks = replayClocks(events.map(clockEvent), buildCalendar(center));
  return { ...clocks, alarmAt: nextAlarm(clocks) };
}

/** A wish of the village, asked for and approved at once; its id. */
export async function anApprovedWishOf(cast: Cast, now: Date): Promise<string> {
  const { id } = await aWish(cast.county.village.id, {}, now);
  await approveWishOf(cast, id, now);
  return id;
}

export function approveWishOf({ centerAdmin, county }: Cast, wishId: string, now: Date) {
  const review = { categoryId: county.category.id, urgency: "NORMAL", isPublic: true } as const;
  return approveWish(centerAdmin, { wishId, ...review }, now);
}

/** The promised time, "12-02 18:00" in China. */
export async function findPromise(id: string): Promise<string | null> {
  return formatMoment((await readClocks(id)).promisedAt);
}

/** Sets days of the county's own, runs `look`, and restores the calendar. */
export async function withOwnDays(
  { centerAdmin }: Cast,
  days: SetDays,
  look: () => Promise<void>,
): Promise<void> {
  await setDays(centerAdmin, days);
  try {
    await look();
  } finally {
    await dropDays(centerAdmin, { kind: "OWN", days: days.map(({ day }) => day) });
  }
}
