import {
  CROWD,
  HOURS,
  PARENT,
  STOCK,
  WAVES,
  WAVE_SIZE,
  WORKS_FOR,
  type Person,
  type StaffName,
  type Unit,
} from "@/tests/support/model-people";
import type { ClockStep, WishStatus } from "@/prisma/generated/enums";

/** A wish as the model knows it: the rules of the domain without their implementation. */
export type Life = {
  now: number;
  status: WishStatus;
  round: number;
  /** Steps taken so far. */
  steps: number;
  unit: Unit;
  inPool: boolean;
  isObjected: boolean;
  isCalledBack: boolean;
  wave: number;
  /** The invited who have not answered: people and "team". */
  asked: string[];
  askedThisRound: string[];
  /** How many the software is to invite, of those who may be invited. */
  toAsk: number | null;
  holder: { asTeam: boolean; attendees: string[]; came: string[] } | null;
  handler: StaffName | null;
  pastOwners: string[];
  servedAt: number | null;
  stock: number;
  stepDue: number | null;
  isStepOverdue: boolean;
  promised: number | null;
  isPromiseOverdue: boolean;
  pausedAt: number | null;
  pauseEnds: number | null;
};

export const HOUR = 60 * 60 * 1000;

export function submittedLife(now: number): Life {
  return {
    ...{ now, status: "SUBMITTED", round: 1, steps: 1, unit: "village", inPool: false, wave: 0 },
    ...{ isObjected: false, isCalledBack: false, asked: [], askedThisRound: [], toAsk: null },
    ...{ holder: null, handler: null, pastOwners: [], servedAt: null, stock: STOCK },
    ...{ stepDue: now + HOURS.REVIEW * HOUR, isStepOverdue: false },
    ...{ promised: null, isPromiseOverdue: false, pausedAt: null, pauseEnds: null },
  };
}

/** Whether the person works for the unit or one above it. */
export function covers(who: Person, unit: Unit): boolean {
  const own = who in WORKS_FOR ? WORKS_FOR[who as StaffName] : null;
  for (let at: Unit | null = unit; at; at = PARENT[at]) if (at === own) return true;
  return false;
}

/** 中心 and 所 dispatch, a 站 does not. */
export function dispatches(who: Person, { unit }: Life): boolean {
  const isHighEnough = ["township", "center", "sisterTownship"].includes(
    WORKS_FOR[who as StaffName] ?? "",
  );
  return isHighEnough && covers(who, unit);
}

/** Whom the software may invite next. */
export function mayBeAsked({ pastOwners, askedThisRound }: Life): string[] {
  return CROWD.filter(
    (one) => one !== "asker" && !pastOwners.includes(one) && !askedThisRound.includes(one),
  );
}

const canAskMore = (life: Life) => life.wave < WAVES && mayBeAsked(life).length > 0;

/** Sends the next wave or opens the pool. */
export function moveOn(life: Life) {
  life.steps += 1;
  life.asked = [];
  if (canAskMore(life)) {
    life.wave += 1;
    life.toAsk = Math.min(WAVE_SIZE, mayBeAsked(life).length);
  } else {
    life.inPool = true;
  }
  beginStep(life);
}

export function changeStatus(life: Life, status: WishStatus) {
  life.steps += 1;
  life.status = status;
  beginStep(life);
  if (["SERVED", "RATED", "UNRATED", "REJECTED", "CANCELLED"].includes(status)) {
    life.promised = null;
    life.isPromiseOverdue = false;
  }
}

export function startPromise(life: Life) {
  life.promised = life.now + HOURS.COMPLETION * HOUR;
  life.isPromiseOverdue = false;
}

/** Another unit gets the full time, except while invitations are open. */
export function moveToUnit(life: Life, unit: Unit) {
  if (unit === life.unit) return;
  life.unit = unit;
  const step = stepOf(life);
  if (step && step !== "WAVE") beginStep(life);
}

/** Removes invitations, holder and handler. */
export function clearHolder(life: Life) {
  Object.assign(life, { asked: [], holder: null, inPool: false, handler: null });
}

export function beginStep(life: Life) {
  endPause(life);
  const step = stepOf(life);
  if (step === "WAVE") life.stepDue = afterWaking(life.now, HOURS.WAVE);
  else life.stepDue = step && life.now + HOURS[step] * HOUR;
  life.isStepOverdue = false;
}

/** So many hours later, of which those from 22:00 to 7:00 in China do not count. */
function afterWaking(start: number, hours: number): number {
  let at = start;
  for (let left = hours * HOUR; left > 0;) {
    const time = (at + 8 * HOUR) % (24 * HOUR);
    if (time < 7 * HOUR) at += 7 * HOUR - time;
    else if (time >= 22 * HOUR) at += 31 * HOUR - time;
    else {
      const awake = Math.min(left, 22 * HOUR - time);
      at += awake;
      left -= awake;
    }
  }
  return at;
}

function stepOf({ status, inPool }: Life): ClockStep | null {
  if (status === "SUBMITTED") return "REVIEW";
  if (status === "APPROVED") return "DISPATCH";
  if (status === "DISPATCHED") return inPool ? "POOL" : "WAVE";
  return status === "SERVED" ? "RATING" : null;
}

/** Moves what was not due yet by the length of the pause. */
export function endPause(life: Life) {
  const { pausedAt, now } = life;
  if (pausedAt === null) return;
  const later = (due: number | null) =>
    due !== null && due > pausedAt ? due + now - pausedAt : due;
  life.stepDue = later(life.stepDue);
  life.promised = later(life.promised);
  life.pausedAt = life.pauseEnds = null;
}
