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
  /** Who was asked, and whether the pool was open, when somebody took it last. */
  askedBefore: string[];
  wasInPool: boolean;
  /** When the status changed last. */
  changedAt: number;
  /** A time for the visit, three hours later, is agreed. */
  hasVisit: boolean;
  /** When both are reminded of it. */
  remindAt: number | null;
  holder: { asTeam: boolean; attendees: string[]; came: string[] } | null;
  handler: StaffName | null;
  pastOwners: string[];
  servedAt: number | null;
  /** Staff who worked on it in any round. */
  workers: string[];
  /** Who pressed 签到 or 签退 last, and when. */
  pressed: Pressed | null;
  /** Who had pressed 签到, and the clocks, before the 签退. */
  beforeEnd: Pick<Life, "pressed" | "promised" | "isPromiseOverdue"> | null;
  ratedAt: number | null;
  grade: number | null;
  /** Who rated in this round. */
  raters: string[];
  /** When the twin was merged into the wish; null if it stands alone. */
  twinMergedAt: number | null;
  /** The resident agrees that the words stand on the wall, as the forms of the tests say. */
  isConsented: boolean;
  stock: number;
  stepDue: number | null;
  isStepOverdue: boolean;
  promised: number | null;
  isPromiseOverdue: boolean;
  pausedAt: number | null;
  pauseEnds: number | null;
};

type Pressed = { by: string; at: number };

export const HOUR = 60 * 60 * 1000;

export function submittedLife(now: number): Life {
  return {
    ...{ now, status: "SUBMITTED", round: 1, steps: 1, unit: "village", inPool: false, wave: 0 },
    ...{ isObjected: false, isCalledBack: false, asked: [], askedThisRound: [], toAsk: null },
    ...{ holder: null, handler: null, pastOwners: [], servedAt: null, stock: STOCK },
    ...{ askedBefore: [], wasInPool: false, changedAt: now, hasVisit: false, remindAt: null },
    ...{ workers: [], pressed: null, beforeEnd: null },
    ...{ ratedAt: null, grade: null, raters: [], twinMergedAt: null, isConsented: true },
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
  life.changedAt = life.now;
  if (["SUBMITTED", "APPROVED", "DISPATCHED", "REJECTED", "CANCELLED", "MERGED"].includes(status)) {
    Object.assign(life, { hasVisit: false, remindAt: null });
  }
  beginStep(life);
  if (["SERVED", "RATED", "UNRATED", "REJECTED", "CANCELLED", "MERGED"].includes(status)) {
    life.promised = null;
    life.isPromiseOverdue = false;
  }
  return life;
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
  if (step && step !== "WAVE" && step !== "RATING") beginStep(life);
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
