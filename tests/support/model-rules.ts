import type { WishStatus } from "@/prisma/generated/enums";
import {
  moveToUnit,
  beginStep,
  covers,
  dispatches,
  endPause,
  changeStatus,
  HOUR,
  moveOn,
  clearHolder,
  startPromise,
  type Life,
} from "@/tests/support/model-life";
import {
  HOURS,
  PARENT,
  WORKS_FOR,
  type Person,
  type StaffName,
  type Unit,
} from "@/tests/support/model-people";

/** The input of a deed. Each deed reads the fields it needs. */
export type DeedInput = {
  to: "POOL" | "TEAM" | "VOLUNTEERS";
  whom: Person[];
  asTeam: boolean;
  attendees: Person[];
  quantity: number;
  grade: number;
  unit: Unit;
};

export type Rule = {
  may: (life: Life, who: Person, choice: DeedInput) => boolean;
  then: (life: Life, who: Person, choice: DeedInput) => void;
};

const is = ({ status }: Life, ...among: WishStatus[]) => among.includes(status);

export const isBeforeService = (life: Life) =>
  is(life, "SUBMITTED", "APPROVED", "DISPATCHED", "ACCEPTED", "SUPPLIED");

const isWaiting = (life: Life) => is(life, "SUBMITTED", "APPROVED", "ACCEPTED", "SUPPLIED");

/** The resident, or staff of a responsible unit. */
const concerns = (who: Person, { unit }: Life) => who === "resident" || covers(who, unit);

const countStep = (life: Life) => (life.steps += 1);

const isNew = ({ pastOwners }: Life, ...owners: string[]) =>
  owners.every((owner) => !pastOwners.includes(owner));

/** Whether all may be invited: none of an earlier round, of another county, or the resident. */
function mayAsk(life: Life, { to, whom }: DeedInput): boolean {
  if (to === "POOL") return true;
  if (to === "TEAM") return isNew(life, "team", "leader");
  return isNew(life, ...whom) && !whom.includes("asker") && !whom.includes("foreigner");
}

/** The deeds of units: review, dispatch, responsibility. */
export const UNIT_RULES = {
  approve: {
    may: (life, who) => is(life, "SUBMITTED") && covers(who, life.unit),
    then: (life) => {
      changeStatus(life, "APPROVED");
      startPromise(life);
    },
  },
  reject: {
    may: (life, who) => is(life, "SUBMITTED") && covers(who, life.unit),
    then: (life) => changeStatus(life, "REJECTED"),
  },
  dispatch: {
    // A redo: only after the call-back, and not by staff of an earlier round.
    may: (life, who, choice) =>
      is(life, "APPROVED") &&
      dispatches(who, life) &&
      (life.round === 1 || life.isCalledBack) &&
      isNew(life, who) &&
      mayAsk(life, choice),
    then: (life, who, { to, whom }) => {
      life.asked = to === "POOL" ? [] : to === "TEAM" ? ["team"] : [...whom];
      life.askedThisRound.push(...life.asked);
      life.inPool = to === "POOL";
      life.wave = life.inPool ? 0 : 1;
      life.handler = who as StaffName;
      changeStatus(life, "DISPATCHED");
    },
  },
  askNext: {
    may: (life, who) => is(life, "DISPATCHED") && dispatches(who, life) && !life.inPool,
    then: moveOn,
  },
  openToPool: {
    may: (life, who) => is(life, "DISPATCHED") && dispatches(who, life) && !life.inPool,
    then: (life) => {
      countStep(life);
      life.inPool = true;
      beginStep(life);
    },
  },
  recall: {
    may: (life, who) =>
      is(life, "DISPATCHED", "ACCEPTED", "SUPPLIED", "IN_SERVICE") && dispatches(who, life),
    then: (life) => {
      clearHolder(life);
      changeStatus(life, "APPROVED");
    },
  },
  pause: {
    may: (life, who) => isWaiting(life) && covers(who, life.unit) && life.pausedAt === null,
    then: (life) => {
      countStep(life);
      life.pausedAt = life.now;
      life.pauseEnds = life.now + HOURS.PAUSE * HOUR;
    },
  },
  resume: {
    may: (life, who) => isWaiting(life) && covers(who, life.unit) && life.pausedAt !== null,
    then: (life) => {
      countStep(life);
      endPause(life);
    },
  },
  callBack: {
    may: (life, who) =>
      is(life, "APPROVED") &&
      covers(who, life.unit) &&
      life.round > 1 &&
      !life.isCalledBack &&
      isNew(life, who),
    then: (life) => {
      countStep(life);
      life.isCalledBack = true;
    },
  },
  object: {
    may: (life, who) =>
      is(life, "SUBMITTED", "APPROVED") &&
      WORKS_FOR[who as StaffName] === life.unit &&
      life.unit !== "center" &&
      !life.isObjected,
    then: (life) => {
      countStep(life);
      life.isObjected = true;
    },
  },
  decide: {
    may: (life, who) =>
      isBeforeService(life) && WORKS_FOR[who as StaffName] === "center" && life.isObjected,
    then: (life, _, { unit }) => {
      countStep(life);
      life.isObjected = false;
      moveToUnit(life, unit);
    },
  },
  handUp: {
    may: (life, who) =>
      is(life, "SUBMITTED", "APPROVED", "DISPATCHED") &&
      covers(who, life.unit) &&
      WORKS_FOR[who as StaffName] !== "center" &&
      !life.isObjected,
    // To the unit above who hands it up.
    then: (life, who) => {
      countStep(life);
      const own = WORKS_FOR[who as StaffName] ?? life.unit;
      moveToUnit(life, PARENT[own] ?? own);
    },
  },
  correct: {
    may: (life, who) => !is(life, "REJECTED", "CANCELLED", "MERGED") && covers(who, life.unit),
    then: countStep,
  },
  handDown: {
    may: (life, who, { unit }) =>
      is(life, "SUBMITTED", "APPROVED") &&
      dispatches(who, life) &&
      !life.isObjected &&
      unit !== life.unit &&
      (unit !== "center" || WORKS_FOR[who as StaffName] === "center"),
    then: (life, _, { unit }) => {
      countStep(life);
      moveToUnit(life, unit);
    },
  },
} satisfies Record<string, Rule>;

export { concerns, is, isNew, countStep };
