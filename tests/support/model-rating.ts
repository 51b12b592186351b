import {
  changeStatus,
  clearHolder,
  HOUR,
  startPromise,
  type Life,
} from "@/tests/support/model-life";
import {
  PARENT,
  REDO_DAYS,
  WORKS_FOR,
  type Person,
  type StaffName,
} from "@/tests/support/model-people";
import { countStep, is, type Rule } from "@/tests/support/model-rules";

/** Everybody who asked rates once in a round; the lowest grade counts. */
export const RATING_RULES = {
  rate: {
    may: (life, who) => mayBeFirst(life, who) || mayRateToo(life, who),
    then: (life, who, { grade }) => {
      if (is(life, "RATED")) countStep(life);
      else Object.assign(changeStatus(life, "RATED"), { ratedAt: life.now });
      life.raters.push(who in WORKS_FOR ? "resident" : who);
      giveGrade(life, Math.min(grade, life.grade ?? grade));
    },
  },
  regrade: {
    may: (life, who) =>
      who === "resident" &&
      is(life, "RATED") &&
      life.raters.length === 1 &&
      life.now < (life.ratedAt ?? 0) + 24 * HOUR,
    then: (life, _, { grade }) => {
      countStep(life);
      giveGrade(life, grade);
    },
  },
} satisfies Record<string, Rule>;

const asks = ({ twinMergedAt }: Life, who: Person) =>
  who === "resident" || (who === "twinAsker" && twinMergedAt !== null);

const mayBeFirst = (life: Life, who: Person) =>
  (asks(life, who) || mayWriteDownGrade(life, who)) &&
  (is(life, "SERVED") || (is(life, "UNRATED") && life.now < ratingEnds(life)));

const mayRateToo = (life: Life, who: Person) =>
  is(life, "RATED") && life.twinMergedAt !== null && asks(life, who) && !life.raters.includes(who);

/** Staff of the centre who did no work on the wish. */
const mayWriteDownGrade = ({ workers, pastOwners }: Life, who: Person) =>
  WORKS_FOR[who as StaffName] === "center" && ![...workers, ...pastOwners].includes(who);

const ratingEnds = ({ servedAt }: Life) => (servedAt ?? 0) + REDO_DAYS * 24 * HOUR;

function giveGrade(life: Life, grade: number) {
  life.grade = grade;
  if (grade <= 2) redo(life);
}

/** 差评必重办: by others, with the unit above the dispatcher responsible. */
function redo(life: Life) {
  const { handler, holder } = life;
  const dispatcher = (handler && WORKS_FOR[handler]) ?? life.unit;
  life.pastOwners.push(
    ...(handler ? [handler] : []),
    ...(holder?.asTeam ? ["team", "leader"] : []),
    ...(holder?.attendees ?? []),
  );
  life.unit = PARENT[dispatcher] ?? dispatcher;
  clearHolder(life);
  Object.assign(life, { round: life.round + 1, wave: 0, askedThisRound: [] });
  Object.assign(life, { isObjected: false, isCalledBack: false, servedAt: null });
  Object.assign(life, { grade: null, raters: [] });
  changeStatus(life, "APPROVED");
  startPromise(life);
}
