import "server-only";
import { formatUtcDay, parseDay } from "@/lib/shared/days/days";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import type { SetRegionalHoliday } from "@/lib/orders/rules/schema";

/** Throws HOLIDAY_THERE if a day of a holiday of the region is that of another one of the county. */
export async function ensureOwnDays(
  tx: Transaction,
  centerId: string,
  { name, days, replaces }: SetRegionalHoliday,
): Promise<void> {
  const added = days.filter((day) => !replaces.includes(day));
  const other = await tx.calendarDay.findFirst({
    where: { centerId, kind: "REGIONAL", day: { in: added.map(parseDay) }, note: { not: name } },
    select: { day: true, note: true },
    orderBy: { day: "asc" },
  });
  if (!other) return;
  const there = { day: formatUtcDay(other.day), name: other.note ?? "" };
  throw new AppError("HOLIDAY_THERE", there, "from");
}
