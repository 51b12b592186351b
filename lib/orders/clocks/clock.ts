import {
  closingAfter,
  closingsBetween,
  EVERY_DAY,
  type Calendar,
} from "@/lib/orders/clocks/calendar";
import { isPast, OWED_STATUSES } from "@/lib/orders/clocks/overdue";
import type { Limit } from "@/lib/orders/clocks/limit";
import type { LimitUnit, WishStatus } from "@/prisma/generated/enums";
import { HOUR_MS, later } from "@/lib/shared/days/durations";

/** The two clocks of a wish: that of the present step, and that of the service promised. */
export type Clocks = {
  stepDueAt: Date | null;
  stepUnit: LimitUnit | null;
  /** The step's limit has passed and is recorded: nothing happens by itself any more. */
  isStepOverdue: boolean;
  promisedAt: Date | null;
  promiseUnit: LimitUnit | null;
  isPromiseOverdue: boolean;
  /** Both stand still since then, because the resident is awaited … */
  pausedAt: Date | null;
  /** … and go on at the latest then. */
  pauseEndsAt: Date | null;
};

/** The limits with which a step starts clocks; kept in the event, so that a promise stays given. */
export type StartedLimits = { step?: Limit; promise?: Limit; pause?: Limit };

/** What of an event moves the clocks. */
export type ClockEvent = {
  name: string;
  fromStatus: WishStatus | null;
  toStatus: WishStatus;
  at: Date;
  limits: StartedLimits;
  /** Set on `overdue`: which of the two has passed. */
  overdue: "STEP" | "PROMISE" | null;
};

export const NO_CLOCKS: Clocks = {
  stepDueAt: null,
  stepUnit: null,
  isStepOverdue: false,
  promisedAt: null,
  promiseUnit: null,
  isPromiseOverdue: false,
  pausedAt: null,
  pauseEndsAt: null,
};

/** The columns of a wish that hold its clocks, to be read. */
export const CLOCK_COLUMNS = {
  stepDueAt: true,
  stepUnit: true,
  isStepOverdue: true,
  promisedAt: true,
  promiseUnit: true,
  isPromiseOverdue: true,
  pausedAt: true,
  pauseEndsAt: true,
} as const;

/** The clocks alone, of whatever carries them. */
export function clocksOf(carrier: Clocks): Clocks {
  const { stepDueAt, stepUnit, isStepOverdue, promisedAt, promiseUnit, isPromiseOverdue } = carrier;
  const { pausedAt, pauseEndsAt } = carrier;
  return {
    stepDueAt,
    stepUnit,
    isStepOverdue,
    promisedAt,
    promiseUnit,
    isPromiseOverdue,
    pausedAt,
    pauseEndsAt,
  };
}

/** The clocks after a step. What the events say and nothing else decides. */
export function advanceClocks(clocks: Clocks, event: ClockEvent, calendar: Calendar): Clocks {
  const { limits, at, overdue } = event;
  const next = { ...clocks };
  const beginsStep = event.fromStatus !== event.toStatus || limits.step !== undefined;
  // A new status or a clock begun anew ends the wait for the resident as `resume` does.
  if (beginsStep || event.name === "resume") resume(next, at, calendar);
  next.isStepOverdue ||= overdue === "STEP";
  next.isPromiseOverdue ||= overdue === "PROMISE";
  if (beginsStep) startStep(next, limits.step, at, calendar);
  // What is promised is kept or out of reach: the clock of the promise ends.
  if (limits.promise || !OWED_STATUSES.some((status) => status === event.toStatus)) {
    startPromise(next, limits.promise, at, calendar);
  }
  if (limits.pause) pause(next, limits.pause, at, calendar);
  return next;
}

/** The clocks after all these events, from the first on. */
export function replayClocks(events: ClockEvent[], calendar: Calendar): Clocks {
  return events.reduce((clocks, event) => advanceClocks(clocks, event, calendar), NO_CLOCKS);
}

/** When something has to happen by itself, or null. */
export function alarmOf(clocks: Clocks): Date | null {
  if (clocks.pauseEndsAt) return clocks.pauseEndsAt;
  const dues = [
    clocks.isStepOverdue ? null : clocks.stepDueAt,
    clocks.isPromiseOverdue ? null : clocks.promisedAt,
  ].filter((due) => due !== null);
  return dues.reduce<Date | null>((first, due) => (first && first <= due ? first : due), null);
}

/** What the time has come for. */
export type Alarm = "PAUSE" | "STEP" | "PROMISE";

/** What the time has come for at `now`, or null; of two, what was due first. */
export function dueAlarm(clocks: Clocks, now: Date): Alarm | null {
  const alarmAt = alarmOf(clocks);
  if (!alarmAt || !isPast(alarmAt, now)) return null;
  if (clocks.pauseEndsAt) return "PAUSE";
  return alarmAt === clocks.stepDueAt ? "STEP" : "PROMISE";
}

/** Until when, for a limit that starts now. */
export function dueAfter(start: Date, { amount, unit }: Limit, calendar: Calendar): Date {
  return unit === "HOURS"
    ? later(start, amount * HOUR_MS)
    : closingAfter(start, amount, countedBy(unit, calendar));
}

function startStep(clocks: Clocks, limit: Limit | undefined, at: Date, calendar: Calendar) {
  clocks.stepDueAt = limit ? dueAfter(at, limit, calendar) : null;
  clocks.stepUnit = limit?.unit ?? null;
  clocks.isStepOverdue = false;
}

function startPromise(clocks: Clocks, limit: Limit | undefined, at: Date, calendar: Calendar) {
  clocks.promisedAt = limit ? dueAfter(at, limit, calendar) : null;
  clocks.promiseUnit = limit?.unit ?? null;
  clocks.isPromiseOverdue = false;
}

function pause(clocks: Clocks, limit: Limit, at: Date, calendar: Calendar) {
  clocks.pausedAt = at;
  clocks.pauseEndsAt = dueAfter(at, limit, calendar);
}

/** Each due moves on by what passed while the resident was awaited. */
function resume(clocks: Clocks, at: Date, calendar: Calendar) {
  const { pausedAt } = clocks;
  if (!pausedAt) return;
  const shifted = (due: Date | null, unit: LimitUnit | null) =>
    due && unit && due > pausedAt ? afterPause(due, unit, pausedAt, at, calendar) : due;
  clocks.stepDueAt = shifted(clocks.stepDueAt, clocks.stepUnit);
  clocks.promisedAt = shifted(clocks.promisedAt, clocks.promiseUnit);
  clocks.pausedAt = null;
  clocks.pauseEndsAt = null;
}

/** Hours are hours; of days, those count that closed in the pause. */
function afterPause(due: Date, unit: LimitUnit, from: Date, to: Date, calendar: Calendar): Date {
  if (unit === "HOURS") return later(due, to.getTime() - from.getTime());
  const amount = closingsBetween(from, to, countedBy(unit, calendar));
  return dueAfter(due, { amount, unit }, calendar);
}

function countedBy(unit: LimitUnit, calendar: Calendar): Calendar {
  return unit === "WORKING_DAYS" ? calendar : EVERY_DAY;
}
