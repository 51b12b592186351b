import {
  covers,
  endPause,
  changeStatus,
  HOUR,
  moveOn,
  clearHolder,
  startPromise,
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
  countStep,
  UNIT_RULES,
  type DeedInput,
  type Rule,
} from "@/tests/support/model-rules";

const isOneOf = (names: readonly string[], who: string) => names.includes(who);

const goes = ({ holder }: Life, who: Person) => holder?.attendees.includes(who) ?? false;

const leads = ({ holder }: Life, who: Person) => holder?.asTeam === true && who === "leader";

const mayGoForTeam = (life: Life, attendees: Person[]) =>
  attendees.every((attendee) => isOneOf(MEMBERS, attendee)) && isNew(life, ...attendees);

/** A single attendee has come; of several, those reported, unless one of them was not named. */
function whoCame({ holder }: Life, { attendees }: DeedInput): string[] {
  const named = holder?.attendees ?? [];
  if (named.length <= 1) return named;
  return attendees.every((one) => named.includes(one)) ? attendees : [];
}

/** The invitations of a person: their own, and that of the team they lead. */
const askedAs = ({ asked }: Life, who: Person) =>
  asked.filter((one) => one === who || (one === "team" && who === "leader"));

/** Whether the person may accept: invited, or from the pool; for the team its leader, who names attendees. */
function mayTake(life: Life, who: Person, { asTeam, attendees }: DeedInput): boolean {
  const isAsked = life.inPool || life.asked.includes(asTeam ? "team" : who);
  if (!asTeam) return isAsked;
  return isAsked && who === "leader" && isNew(life, "team") && mayGoForTeam(life, attendees);
}

/** The deeds of volunteers and residents. */
const SERVICE_RULES = {
  accept: {
    may: (life, who, choice) =>
      is(life, "DISPATCHED") &&
      isOneOf(CROWD, who) &&
      who !== "asker" &&
      isNew(life, who) &&
      mayTake(life, who, choice),
    then: (life, who, { asTeam, attendees }) => {
      life.holder = { asTeam, attendees: asTeam ? [...attendees] : [who], came: [] };
      life.asked = [];
      life.inPool = false;
      changeStatus(life, "ACCEPTED");
    },
  },
  decline: {
    may: (life, who) => is(life, "DISPATCHED") && askedAs(life, who).length > 0,
    then: (life, who) => {
      countStep(life);
      const invitations = askedAs(life, who);
      life.asked = life.asked.filter((one) => !invitations.includes(one));
      if (life.asked.length === 0 && !life.inPool) moveOn(life);
    },
  },
  appoint: {
    may: (life, who, { attendees }) =>
      is(life, "ACCEPTED", "SUPPLIED") && leads(life, who) && mayGoForTeam(life, attendees),
    then: (life, _, { attendees }) => {
      countStep(life);
      life.holder = { asTeam: true, attendees: [...attendees], came: [] };
    },
  },
  stepBack: {
    may: (life, who) =>
      is(life, "ACCEPTED", "SUPPLIED") && life.holder?.asTeam === true && goes(life, who),
    then: (life, who) => {
      countStep(life);
      const attendees = life.holder?.attendees.filter((attendee) => attendee !== who) ?? [];
      life.holder = { asTeam: true, attendees, came: [] };
    },
  },
  release: {
    may: (life, who) =>
      is(life, "ACCEPTED", "SUPPLIED") &&
      (life.holder?.asTeam ? leads(life, who) : goes(life, who)),
    then: (life) => {
      clearHolder(life);
      changeStatus(life, "APPROVED");
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
      changeStatus(life, "SUPPLIED");
    },
  },
  checkIn: {
    may: (life, who) => is(life, "SUPPLIED") && goes(life, who),
    then: (life) => changeStatus(life, "IN_SERVICE"),
  },
  checkOut: {
    may: (life, who, choice) =>
      is(life, "IN_SERVICE") && goes(life, who) && whoCame(life, choice).length > 0,
    then: (life, _, choice) => {
      life.servedAt = life.now;
      if (life.holder) life.holder.came = whoCame(life, choice);
      changeStatus(life, "SERVED");
    },
  },
  rate: {
    may: (life, who) =>
      who === "resident" &&
      (is(life, "SERVED") || (is(life, "UNRATED") && life.now < ratingEnds(life))),
    then: (life, _, { grade }) => {
      changeStatus(life, "RATED");
      if (grade <= 2) redo(life);
    },
  },
  cancel: {
    may: (life, who) => isBeforeService(life) && concerns(who, life),
    then: (life) => {
      Object.assign(life, { asked: [], holder: null, inPool: false });
      changeStatus(life, "CANCELLED");
    },
  },
  amend: {
    may: (life, who) => isBeforeService(life) && concerns(who, life),
    then: (life, who) => {
      countStep(life);
      if (life.pausedAt === null || who !== "resident") return;
      countStep(life);
      endPause(life);
    },
  },
} satisfies Record<string, Rule>;

const ratingEnds = ({ servedAt }: Life) => (servedAt ?? 0) + REDO_DAYS * 24 * HOUR;

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
  changeStatus(life, "APPROVED");
  startPromise(life);
}

export const RULES = { ...UNIT_RULES, ...SERVICE_RULES } satisfies Record<string, Rule>;
export type DeedName = keyof typeof RULES;
