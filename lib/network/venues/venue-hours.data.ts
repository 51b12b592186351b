import "server-only";
import type { Transaction } from "@/lib/shared/db/db";
import { formatDay } from "@/lib/shared/days/china-time";
import { addDays, parseDay } from "@/lib/shared/days/days";
import type { Slot, VenueHours } from "@/lib/network/venues/opening-hours";
import type { Prisma } from "@/prisma/generated/client";

type IsWorkingDay = VenueHours["isWorkingDay"];

/** The hours of a place and its exceptions of these days, for the select of a place. */
export function hoursSelect(firstDay: string, lastDay: string) {
  return {
    openingHours: {
      select: { weekday: true, fromMinute: true, toMinute: true, validFrom: true, validTo: true },
    },
    openingExceptions: {
      where: { toOn: { gte: parseDay(firstDay) }, fromOn: { lte: parseDay(lastDay) } },
      select: { roomId: true, fromOn: true, toOn: true, fromMinute: true, toMinute: true },
    },
  } as const satisfies Prisma.SiteSelect;
}

type SaidHours = Prisma.SiteGetPayload<{ select: ReturnType<typeof hoursSelect> }>;

export function toVenueHours(site: SaidHours, isWorkingDay: IsWorkingDay): VenueHours {
  return { weekly: site.openingHours, exceptions: site.openingExceptions, isWorkingDay };
}

/** What keeps a room between these moments: live bookings, and holds that have not run out. */
export function isTaken(from: Date, to: Date, now: Date): Prisma.BookingWhereInput {
  return {
    startsAt: { lt: to },
    endsAt: { gt: from },
    OR: [{ status: "BOOKED" }, { status: "HOLD", heldUntil: { gt: now } }],
  };
}

export type BookableRoom = NonNullable<Awaited<ReturnType<typeof findRoom>>>;

/** A room with its hours, and the county it belongs to, for a time; null if there is none. */
export function findRoom(tx: Transaction, roomId: string, { startsAt, endsAt }: Slot, around = 0) {
  const days = [addDays(formatDay(startsAt), -around), addDays(formatDay(endsAt), around)] as const;
  return tx.room.findUnique({
    where: { id: roomId },
    select: {
      id: true,
      closedAt: true,
      site: { select: { centerId: true, closedAt: true, ...hoursSelect(...days) } },
    },
  });
}
