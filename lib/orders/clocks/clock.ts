import {
  closingAfter,
  closingsBetween,
  EVERY_DAY,
  type Calendar,
  type Counts,
} from "@/lib/orders/clocks/calendar";
import { OWED_STATUSES } from "@/lib/orders/clocks/overdue";
import type { Limit } from "@/lib/orders/clocks/limit";
import { closingOfWanted } from "@/lib/orders/clocks/wanted-time";
import type { LimitUnit, WishStatus } from "@/prisma/generated/enums";
import { HOUR_MS, later } from "@/lib/shared/days/durations";
import { isInHours } from "@/lib/shared/days/limit-units";
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
  /** When it happened, if it was written down later. */
  happenedAt?: Date | undefined;
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

/** Returns the clocks after all events of a wish, given in order. An undone check-out has moved none. */
export function replayClocks(events: ClockEvent[], calendar: Calendar): Clocks {
  let clocks = NO_CLOCKS;
  let beforeCheckOut = NO_CLOCKS;
  for (const event of events) {
    if (event.name === "checkOut") beforeCheckOut = clocks;
    const isUndone = event.name === "undoCheckOut";
    clocks = isUndone ? beforeCheckOut : advanceClocks(clocks, event, calendar);
  }
  return clocks;
}

/** Returns when a limit ends that begins at `start`. */
export function dueAfter(start: Date, { amount, unit }: Limit, calendar: Calendar): Date {
  if (unit === "HOURS") return later(start, amount * HOUR_MS);
  if (unit === "WAKING_HOURS") return wakingAfter(start, amount * HOUR_MS, calendar);
  return closingAfter(start, amount, countedBy(unit, calendar), calendar);
}

/**
 * Returns when a promise ends: with its limit, but never before the close of the first day on which the
 * resident wants the service. A limit in hours is that of an urgent wish, which does not wait for it.
 */
export function promiseAfter(start: Date, limit: Limit, calendar: Calendar): Date {
  const due = dueAfter(start, limit, calendar);
  if (!limit.wanted || isInHours(limit.unit)) return due;
  const wanted = closingOfWanted(start, limit.wanted, calendar);
  return wanted > due ? wanted : due;
}

function startStep(clocks: Clocks, limit: Limit | undefined, at: Date, calendar: Calendar) {
  clocks.stepDueAt = limit ? dueAfter(at, limit, calendar) : null;
  clocks.stepUnit = limit?.unit ?? null;
  clocks.isStepOverdue = false;
}

function startPromise(clocks: Clocks, limit: Limit | undefined, at: Date, calendar: Calendar) {
  clocks.promisedAt = limit ? promiseAfter(at, limit, calendar) : null;
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

/** Adds the pause to a due: its length in hours, its waking time, or the closes of business within it. */
function afterPause(due: Date, unit: LimitUnit, from: Date, to: Date, calendar: Calendar): Date {
  if (unit === "HOURS") return later(due, to.getTime() - from.getTime());
  if (unit === "WAKING_HOURS") return wakingAfter(due, wakingBetween(from, to, calendar), calendar);
  const amount = closingsBetween(from, to, countedBy(unit, calendar), calendar);
  return dueAfter(due, { amount, unit }, calendar);
}

function countedBy(unit: LimitUnit, calendar: Calendar): Counts {
  return unit === "WORKING_DAYS" ? calendar.isWorkingDay : EVERY_DAY;
}
