import {
  closingAfter,
  closingsBetween,
  EVERY_DAY,
  type Calendar,
  type Counts,
} from "@/lib/orders/clocks/calendar";
import { isPast, OWED_STATUSES } from "@/lib/orders/clocks/overdue";
import type { Limit } from "@/lib/orders/clocks/limit";
import type { LimitUnit, WishStatus } from "@/prisma/generated/enums";
import { HOUR_MS, later } from "@/lib/shared/days/durations";
import { wakingAfter, wakingBetween } from "@/lib/shared/days/quiet-hours";

/** The two clocks of a wish: one for the present step, one for the promised service. */
export type Clocks = {
  stepDueAt: Date | null;
  stepUnit: LimitUnit | null;
  /** The overdue event of this step is recorded, so its clock raises no alarm any more. */
  isStepOverdue: boolean;
  promisedAt: Date | null;
  promiseUnit: LimitUnit | null;
  isPromiseOverdue: boolean;
  /** When both clocks were paused to wait for the resident. */
  pausedAt: Date | null;
  /** When the pause ends at the latest. */
  pauseEndsAt: Date | null;
};

/** The limits that a step starts. They are stored in its event, so that later changes of rules do not alter a promise. */
export type StartedLimits = { step?: Limit; promise?: Limit; pause?: Limit };

/** The part of an event that moves the clocks. */
export type ClockEvent = {
  name: string;
  fromStatus: WishStatus | null;
  toStatus: WishStatus;
  at: Date;
  limits: StartedLimits;
  /** For the event `overdue`: which of the two clocks ran out. */
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

/** The columns of a wish that hold its clocks, for a select. */
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

/** Returns only the clocks of an object that has more. */
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

/** Returns the clocks after a step. They depend on the events and the calendar only. */
export function advanceClocks(clocks: Clocks, event: ClockEvent, calendar: Calendar): Clocks {
  const { limits, at, overdue } = event;
  const next = { ...clocks };
  const beginsStep = event.fromStatus !== event.toStatus || limits.step !== undefined;
  // A new status or a restarted clock ends the pause, as `resume` does.
  if (beginsStep || event.name === "resume") resume(next, at, calendar);
  next.isStepOverdue ||= overdue === "STEP";
  next.isPromiseOverdue ||= overdue === "PROMISE";
  if (beginsStep) startStep(next, limits.step, at, calendar);
  // Once no service is owed any more, the clock of the promise ends.
  if (limits.promise || !OWED_STATUSES.some((status) => status === event.toStatus)) {
    startPromise(next, limits.promise, at, calendar);
  }
  if (limits.pause) pause(next, limits.pause, at, calendar);
  return next;
}

/** Returns the clocks after all events of a wish, given in order. */
export function replayClocks(events: ClockEvent[], calendar: Calendar): Clocks {
  return events.reduce((clocks, event) => advanceClocks(clocks, event, calendar), NO_CLOCKS);
}

/** Returns when the worker has to process the wish next, or null. */
export function nextAlarm(clocks: Clocks): Date | null {
  if (clocks.pauseEndsAt) return clocks.pauseEndsAt;
  const dues = [
    clocks.isStepOverdue ? null : clocks.stepDueAt,
    clocks.isPromiseOverdue ? null : clocks.promisedAt,
  ].filter((due) => due !== null);
  return dues.reduce<Date | null>((first, due) => (first && first <= due ? first : due), null);
}

/** The limit that ran out. */
export type Alarm = "PAUSE" | "STEP" | "PROMISE";

/** Returns the limit that ran out by `now`, the earlier of two, or null. */
export function dueAlarm(clocks: Clocks, now: Date): Alarm | null {
  const alarmAt = nextAlarm(clocks);
  if (!alarmAt || !isPast(alarmAt, now)) return null;
  if (clocks.pauseEndsAt) return "PAUSE";
  return alarmAt === clocks.stepDueAt ? "STEP" : "PROMISE";
}

/** Returns when a limit ends that begins at `start`. */
export function dueAfter(start: Date, { amount, unit }: Limit, calendar: Calendar): Date {
  if (unit === "HOURS") return later(start, amount * HOUR_MS);
  if (unit === "WAKING_HOURS") return wakingAfter(start, amount * HOUR_MS, calendar);
  return closingAfter(start, amount, countedBy(unit, calendar), calendar);
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

/** Ends the pause and moves each due that had not passed before it by the time of the pause. */
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

/**
 * Adds the pause to a due: in hours its exact length, or what of it was waking time; in days the closes
 * of business within it.
 */
function afterPause(due: Date, unit: LimitUnit, from: Date, to: Date, calendar: Calendar): Date {
  if (unit === "HOURS") return later(due, to.getTime() - from.getTime());
  if (unit === "WAKING_HOURS") return wakingAfter(due, wakingBetween(from, to, calendar), calendar);
  const amount = closingsBetween(from, to, countedBy(unit, calendar), calendar);
  return dueAfter(due, { amount, unit }, calendar);
}

function countedBy(unit: LimitUnit, calendar: Calendar): Counts {
  return unit === "WORKING_DAYS" ? calendar.isWorkingDay : EVERY_DAY;
}
