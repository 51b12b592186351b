import "server-only";
import { startOfDay } from "@/lib/shared/days/china-time";
import { buildCalendar, CALENDAR_SELECT, type Calendar } from "@/lib/orders/clocks/calendar";
import { nextAlarm } from "@/lib/orders/clocks/alarm";
import { CLOCK_COLUMNS, clocksOf, replayClocks, type Clocks } from "@/lib/orders/clocks/clock";
import { clockEvent } from "@/lib/orders/clocks/clock-event";
import type { Transaction } from "@/lib/shared/db/db";
import type { Prisma } from "@/prisma/generated/client";

const AT_ONCE = 500;

/** How many wishes have new dates, and how many of these a new promised day. */
export type RecountResult = { wishes: number; promises: number };

/**
 * Blocks every step of a wish from reading the days and hours of a county until this transaction ends, and waits for those
 * that have read one: no step is counted by the old calendar after the recount.
 */
export async function lockCalendars(tx: Transaction): Promise<void> {
  await tx.$executeRaw`LOCK TABLE calendar_days IN ACCESS EXCLUSIVE MODE`;
}

export async function findCalendar(tx: Transaction, centerId: string): Promise<Calendar> {
  const rules = await tx.center.findUniqueOrThrow({
    where: { id: centerId },
    select: CALENDAR_SELECT,
  });
  return buildCalendar(rules);
}

/** Which clocks of wishes a change may concern. */
export type Concerned = Prisma.WishWhereInput;

/**
 * The clocks that may count `firstDay` or a later day, if one of these became a working day or stopped
 * being one. Clocks due before `firstDay` did not count it.
 */
export function dueFrom(firstDay: string): Concerned {
  const from = startOfDay(firstDay);
  return {
    OR: [
      { stepUnit: "WORKING_DAYS", stepDueAt: { gte: from } },
      { promiseUnit: "WORKING_DAYS", promisedAt: { gte: from } },
      { pauseEndsAt: { gte: from } },
    ],
  };
}

/** All clocks there are. */
export const ALL_CLOCKS: Concerned = {
  OR: [{ stepDueAt: { not: null } }, { promisedAt: { not: null } }, { pauseEndsAt: { not: null } }],
};

/** Computes the concerned clocks of a county anew from their events. */
export async function recountClocks(
  tx: Transaction,
  centerId: string,
  concerned: Concerned,
  calendar: Calendar,
): Promise<RecountResult> {
  const result = { wishes: 0, promises: 0 };
  for (let after = ""; ;) {
    const running = await findRunning(tx, centerId, concerned, after);
    const recounted = running.flatMap((wish) => recount(wish, calendar));
    if (recounted.length > 0) await write(tx, recounted);
    result.wishes += recounted.length;
    result.promises += recounted.filter(({ isPromiseMoved }) => isPromiseMoved).length;
    if (running.length < AT_ONCE) return result;
    after = running.at(-1)?.id ?? "";
  }
}

const RUNNING_SELECT = {
  id: true,
  version: true,
  ...CLOCK_COLUMNS,
  events: {
    select: { name: true, fromStatus: true, toStatus: true, at: true, data: true },
    orderBy: { seq: "asc" },
  },
} as const satisfies Prisma.WishSelect;

type Running = Prisma.WishGetPayload<{ select: typeof RUNNING_SELECT }>;

function findRunning(
  tx: Transaction,
  centerId: string,
  concerned: Concerned,
  after: string,
): Promise<Running[]> {
  return tx.wish.findMany({
    where: {
      centerId,
      ...(after && { id: { gt: after } }),
      ...concerned,
    },
    select: RUNNING_SELECT,
    orderBy: { id: "asc" },
    take: AT_ONCE,
  });
}

type Recounted = Clocks & {
  id: string;
  version: number;
  alarmAt: Date | null;
  isPromiseMoved: boolean;
};

/** Returns the wish with its new clocks, or an empty list if they are unchanged. */
function recount(wish: Running, calendar: Calendar): Recounted[] {
  const { id, version } = wish;
  const clocks = replayClocks(wish.events.map(clockEvent), calendar);
  if (JSON.stringify(clocks) === JSON.stringify(clocksOf(wish))) return [];
  const isPromiseMoved = clocks.promisedAt?.getTime() !== wish.promisedAt?.getTime();
  return [{ id, version, ...clocks, alarmAt: nextAlarm(clocks), isPromiseMoved }];
}

/** Writes all new clocks in one statement. */
async function write(tx: Transaction, recounted: Recounted[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE wishes SET "stepDueAt" = anew."stepDueAt", "stepUnit" = anew."stepUnit",
      "isStepOverdue" = anew."isStepOverdue", "promisedAt" = anew."promisedAt",
      "promiseUnit" = anew."promiseUnit", "isPromiseOverdue" = anew."isPromiseOverdue",
      "pausedAt" = anew."pausedAt", "pauseEndsAt" = anew."pauseEndsAt", "alarmAt" = anew."alarmAt"
    FROM jsonb_populate_recordset(NULL::wishes, ${JSON.stringify(recounted)}::jsonb) anew
    WHERE wishes.id = anew.id AND wishes.version = anew.version`;
}
