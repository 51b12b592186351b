import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { formatUtcDay, parseDay } from "@/lib/shared/days/days";
import type { Transaction } from "@/lib/shared/db/db";
import { changeRules } from "@/lib/orders/rules/change-rules.data";
import {
  dueFrom,
  findCalendar,
  recountClocks,
  type RecountResult,
} from "@/lib/orders/rules/recount.server";
import type { Prisma } from "@/prisma/generated/client";

/** Rows to go, and rows that take their place. */
export type CalendarChange = {
  /** Throws if the days of the county forbid the change. */
  ensure?: (tx: Transaction, centerId: string) => Promise<void>;
  drop: Prisma.CalendarDayWhereInput[];
  add: (Omit<Prisma.CalendarDayCreateManyInput, "centerId" | "day"> & { day: string })[];
};

/** Changes the calendar of the actor's county and, if a day really changed, recounts what may count it. */
export function changeCalendar(
  actor: Actor,
  { ensure, drop, add }: CalendarChange,
): Promise<RecountResult> {
  return changeRules(actor, "calendar", async (tx, centerId) => {
    await ensure?.(tx, centerId);
    const before = await findCalendar(tx, centerId);
    const days = [...(await dropDays(tx, { centerId, OR: drop })), ...add.map(({ day }) => day)];
    await tx.calendarDay.createMany({
      data: add.map(({ day, ...rest }) => ({ ...rest, centerId, day: parseDay(day) })),
      skipDuplicates: true,
    });
    const after = await findCalendar(tx, centerId);
    const [first] = days
      .filter((day) => before.isWorkingDay(day) !== after.isWorkingDay(day))
      .toSorted();
    if (!first) return { wishes: 0, promises: 0 };
    return recountClocks(tx, centerId, dueFrom(first), after);
  });
}

/** Deletes rows and returns their days. */
async function dropDays(tx: Transaction, where: Prisma.CalendarDayWhereInput): Promise<string[]> {
  const found = await tx.calendarDay.findMany({ where, select: { day: true } });
  await tx.calendarDay.deleteMany({ where });
  return found.map(({ day }) => formatUtcDay(day));
}
