import type { WishStatus } from "@/prisma/generated/enums";
import {
  answersNow,
  beginStep,
  covers,
  dispatches,
  endPause,
  goTo,
  HOUR,
  moveOn,
  nobodyHasIt,
  promise,
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

/** Everything somebody may choose; each deed takes what concerns it. */
export type Choice = {
  to: "POOL" | "TEAM" | "VOLUNTEERS";
  whom: Person[];
  asTeam: boolean;
  goers: Person[];
  quantity: number;
  grade: number;
  unit: Unit;
};

export type Rule = {
  may: (life: Life, who: Person, choice: Choice) => boolean;
  then: (life: Life, who: Person, choice: Choice) => void;
};

const is = ({ status }: Life, ...among: WishStatus[]) => among.includes(status);

export const isBeforeService = (life: Life) =>
  is(life, "SUBMITTED", "APPROVED", "DISPATCHED", "ACCEPTED", "SUPPLIED");

const isWaiting = (life: Life) => is(life, "SUBMITTED", "APPROVED", "ACCEPTED", "SUPPLIED");

/** The resident, or whoever answers for it. */
const concerns = (who: Person, { unit }: Life) => who === "resident" || covers(who, unit);

const noStep = (life: Life) => (life.steps += 1);

const isNew = ({ pastOwners }: Life, ...owners: string[]) =>
  owners.every((owner) => !pastOwners.includes(owner));

/** Nobody of an earlier round, of another county, or who asked for it. */
function mayAsk(life: Life, { to, whom }: Choice): boolean {
  if (to === "POOL") return true;
  if (to === "TEAM") return isNew(life, "team", "leader");
  return isNew(life, ...whom) && !whom.includes("asker") && !whom.includes("foreigner");
}

/** What units do: the review, the dispatch, and who answers for it. */
export const UNIT_RULES = {
  approve: {
    may: (life, who) => is(life, "SUBMITTED") && covers(who, life.unit),
    then: (life) => {
      goTo(life, "APPROVED");
      promise(life);
    },
  },
  reject: {
    may: (life, who) => is(life, "SUBMITTED") && covers(who, life.unit),
    then: (life) => goTo(life, "REJECTED"),
  },
  dispatch: {
    // A redo: not before somebody rang the resident, and by nobody of an earlier round.
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
      goTo(life, "DISPATCHED");
    },
  },
  askNext: {
    may: (life, who) => is(life, "DISPATCHED") && dispatches(who, life) && !life.inPool,
    then: moveOn,
  },
  openToPool: {
    may: (life, who) => is(life, "DISPATCHED") && dispatches(who, life) && !life.inPool,
    then: (life) => {
      noStep(life);
      life.inPool = true;
      beginStep(life);
    },
  },
  recall: {
    may: (life, who) =>
      is(life, "DISPATCHED", "ACCEPTED", "SUPPLIED", "IN_SERVICE") && dispatches(who, life),
    then: (life) => {
      nobodyHasIt(life);
      goTo(life, "APPROVED");
    },
  },
  pause: {
    may: (life, who) => isWaiting(life) && covers(who, life.unit) && life.pausedAt === null,
    then: (life) => {
      noStep(life);
      life.pausedAt = life.now;
      life.pauseEnds = life.now + HOURS.PAUSE * HOUR;
    },
  },
  resume: {
    may: (life, who) => isWaiting(life) && covers(who, life.unit) && life.pausedAt !== null,
    then: (life) => {
      noStep(life);
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
      noStep(life);
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
      noStep(life);
      life.isObjected = true;
    },
  },
  decide: {
    may: (life, who) =>
      isBeforeService(life) && WORKS_FOR[who as StaffName] === "center" && life.isObjected,
    then: (life, _, { unit }) => {
      noStep(life);
      life.isObjected = false;
      answersNow(life, unit);
    },
  },
  handUp: {
    may: (life, who) =>
      is(life, "SUBMITTED", "APPROVED", "DISPATCHED") &&
      covers(who, life.unit) &&
      life.unit !== "center" &&
      !life.isObjected,
    then: (life) => {
      noStep(life);
      answersNow(life, PARENT[life.unit] ?? life.unit);
    },
  },
  handDown: {
    may: (life, who, { unit }) =>
      is(life, "SUBMITTED", "APPROVED") &&
      dispatches(who, life) &&
      !life.isObjected &&
      unit !== life.unit &&
      covers(who, unit),
    then: (life, _, { unit }) => {
      noStep(life);
      answersNow(life, unit);
    },
  },
} satisfies Record<string, Rule>;

export { concerns, is, isNew, noStep };
