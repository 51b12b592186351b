import {
  covers,
  endPause,
  goTo,
  HOUR,
  moveOn,
  nobodyHasIt,
  promise,
  type Life,
} from "@/tests/support/model-life";
import {
  CROWD,
  MEMBERS,
  PARENT,
  REDO_DAYS,
  WORKS_FOR,
  type Person,
} from "@/tests/support/model-people";
import {
  concerns,
  is,
  isBeforeService,
  isNew,
  noStep,
  UNIT_RULES,
  type Choice,
  type Rule,
} from "@/tests/support/model-rules";

const isOneOf = (names: readonly string[], who: string) => names.includes(who);

const goes = ({ holder }: Life, who: Person) => holder?.goers.includes(who) ?? false;

const leads = ({ holder }: Life, who: Person) => holder?.asTeam === true && who === "leader";

const mayGoForTeam = (life: Life, goers: Person[]) =>
  goers.every((goer) => isOneOf(MEMBERS, goer)) && isNew(life, ...goers);

/** One alone has come; of several, those who are said to, unless somebody was not named. */
function whoCame({ holder }: Life, { goers }: Choice): string[] {
  const named = holder?.goers ?? [];
  if (named.length <= 1) return named;
  return goers.every((one) => named.includes(one)) ? goers : [];
}

/** Asked themselves, or leading the team that was. */
const askedAs = ({ asked }: Life, who: Person) =>
  asked.filter((one) => one === who || (one === "team" && who === "leader"));

/** Asked, or it is open to all; for the team by its leader, who names members to go. */
function mayTake(life: Life, who: Person, { asTeam, goers }: Choice): boolean {
  const isAsked = life.inPool || life.asked.includes(asTeam ? "team" : who);
  if (!asTeam) return isAsked;
  return isAsked && who === "leader" && isNew(life, "team") && mayGoForTeam(life, goers);
}

/** What volunteers and residents do. */
const SERVICE_RULES = {
  accept: {
    may: (life, who, choice) =>
      is(life, "DISPATCHED") &&
      isOneOf(CROWD, who) &&
      who !== "asker" &&
      isNew(life, who) &&
      mayTake(life, who, choice),
    then: (life, who, { asTeam, goers }) => {
      life.holder = { asTeam, goers: asTeam ? [...goers] : [who], came: [] };
      life.asked = [];
      life.inPool = false;
      goTo(life, "ACCEPTED");
    },
  },
  decline: {
    may: (life, who) => is(life, "DISPATCHED") && askedAs(life, who).length > 0,
    then: (life, who) => {
      noStep(life);
      const said = askedAs(life, who);
      life.asked = life.asked.filter((one) => !said.includes(one));
      if (life.asked.length === 0 && !life.inPool) moveOn(life);
    },
  },
  appoint: {
    may: (life, who, { goers }) =>
      is(life, "ACCEPTED", "SUPPLIED") && leads(life, who) && mayGoForTeam(life, goers),
    then: (life, _, { goers }) => {
      noStep(life);
      life.holder = { asTeam: true, goers: [...goers], came: [] };
    },
  },
  stepBack: {
    may: (life, who) =>
      is(life, "ACCEPTED", "SUPPLIED") && life.holder?.asTeam === true && goes(life, who),
    then: (life, who) => {
      noStep(life);
      const goers = life.holder?.goers.filter((goer) => goer !== who) ?? [];
      life.holder = { asTeam: true, goers, came: [] };
    },
  },
  release: {
    may: (life, who) =>
      is(life, "ACCEPTED", "SUPPLIED") &&
      (life.holder?.asTeam ? leads(life, who) : goes(life, who)),
    then: (life) => {
      nobodyHasIt(life);
      goTo(life, "APPROVED");
    },
  },
  // Also by the unit of its place where another one answers for it; of items only what is below.
  supply: {
    may: (life, who, { quantity }) =>
      is(life, "ACCEPTED") &&
      (covers(who, life.unit) || covers(who, "village")) &&
      (quantity === 0 || (covers(who, "village") && quantity <= life.stock)),
    then: (life, _, { quantity }) => {
      life.stock -= quantity;
      goTo(life, "SUPPLIED");
    },
  },
  checkIn: {
    may: (life, who) => is(life, "SUPPLIED") && goes(life, who),
    then: (life) => goTo(life, "IN_SERVICE"),
  },
  checkOut: {
    may: (life, who, choice) =>
      is(life, "IN_SERVICE") && goes(life, who) && whoCame(life, choice).length > 0,
    then: (life, _, choice) => {
      life.servedAt = life.now;
      if (life.holder) life.holder.came = whoCame(life, choice);
      goTo(life, "SERVED");
    },
  },
  rate: {
    may: (life, who) =>
      who === "resident" &&
      (is(life, "SERVED") || (is(life, "UNRATED") && life.now < ratingEnds(life))),
    then: (life, _, { grade }) => {
      goTo(life, "RATED");
      if (grade <= 2) redo(life);
    },
  },
  cancel: {
    may: (life, who) => isBeforeService(life) && concerns(who, life),
    then: (life) => {
      Object.assign(life, { asked: [], holder: null, inPool: false });
      goTo(life, "CANCELLED");
    },
  },
  amend: {
    may: (life, who) => isBeforeService(life) && concerns(who, life),
    then: (life, who) => {
      noStep(life);
      if (life.pausedAt === null || who !== "resident") return;
      noStep(life);
      endPause(life);
    },
  },
} satisfies Record<string, Rule>;

const ratingEnds = ({ servedAt }: Life) => (servedAt ?? 0) + REDO_DAYS * 24 * HOUR;

/** 差评必重办: by others, under the unit above the one that dispatched. */
function redo(life: Life) {
  const { handler, holder } = life;
  const dispatcher = (handler && WORKS_FOR[handler]) ?? life.unit;
  life.pastOwners.push(
    ...(handler ? [handler] : []),
    ...(holder?.asTeam ? ["team", "leader"] : []),
    ...(holder?.goers ?? []),
  );
  life.unit = PARENT[dispatcher] ?? dispatcher;
  nobodyHasIt(life);
  Object.assign(life, { round: life.round + 1, wave: 0, askedThisRound: [] });
  Object.assign(life, { isObjected: false, isCalledBack: false, servedAt: null });
  goTo(life, "APPROVED");
  promise(life);
}

export const RULES = { ...UNIT_RULES, ...SERVICE_RULES } satisfies Record<string, Rule>;
export type DeedName = keyof typeof RULES;
