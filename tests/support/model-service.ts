import { ATTENDANCE_RULES, goes, isOfThePlace, leads } from "@/tests/support/model-attendance";
import {
  covers,
  endPause,
  changeStatus,
  HOUR,
  moveOn,
  clearHolder,
  type Life,
} from "@/tests/support/model-life";
import { MERGING_RULES } from "@/tests/support/model-merging";
import { CROWD, MEMBERS, type Person } from "@/tests/support/model-people";
import { RATING_RULES } from "@/tests/support/model-rating";
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
/** For a team its leader took it. */
const tookIt = (life: Life, who: Person) =>
  life.holder?.asTeam ? leads(life, who) : goes(life, who);

/** Who goes or leads, the resident, and the staff of the place or of who answers. */
const arranges = (life: Life, who: Person) =>
  goes(life, who) || leads(life, who) || concerns(who, life) || covers(who, "village");

const UNDO_MINUTES = 10 * 60 * 1000;

const mayGoForTeam = (life: Life, attendees: Person[]) =>
  attendees.every((attendee) => isOneOf(MEMBERS, attendee)) && isNew(life, ...attendees);

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
      life.askedBefore = life.asked;
      life.wasInPool = life.inPool;
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
  undoAccept: {
    may: (life, who) =>
      is(life, "ACCEPTED") && tookIt(life, who) && life.now < life.changedAt + UNDO_MINUTES,
    then: (life) => {
      life.asked = [...life.askedBefore];
      life.inPool = life.wasInPool;
      life.holder = null;
      changeStatus(life, "DISPATCHED");
    },
  },
  schedule: {
    may: (life, who) => is(life, "ACCEPTED", "SUPPLIED") && arranges(life, who),
    then: (life) => {
      countStep(life);
      Object.assign(life, { hasVisit: true, remindAt: life.now + HOUR });
    },
  },
  unschedule: {
    may: (life, who) => is(life, "ACCEPTED", "SUPPLIED") && arranges(life, who) && life.hasVisit,
    then: (life) => {
      countStep(life);
      Object.assign(life, { hasVisit: false, remindAt: null });
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
    may: (life, who) => is(life, "ACCEPTED", "SUPPLIED") && tookIt(life, who),
    then: (life) => {
      clearHolder(life);
      changeStatus(life, "APPROVED");
    },
  },
  // Also by the unit of its place where another one answers for it; of items only what is below.
  supply: {
    may: (life, who, { quantity }) =>
      is(life, "ACCEPTED") &&
      isOfThePlace(life, who) &&
      (quantity === 0 || (covers(who, "village") && quantity <= life.stock)),
    then: (life, _, { quantity }) => {
      life.stock -= quantity;
      changeStatus(life, "SUPPLIED");
    },
  },
  unpublish: {
    may: (life, who) =>
      life.isConsented &&
      !is(life, "REJECTED", "CANCELLED", "MERGED") &&
      (concerns(who, life) || covers(who, "village")),
    then: (life) => {
      countStep(life);
      life.isConsented = false;
    },
  },
  cancel: {
    may: (life, who) => isBeforeService(life) && concerns(who, life),
    then: (life) => {
      // The twin lives on by itself.
      Object.assign(life, { asked: [], holder: null, inPool: false, twinMergedAt: null });
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

export const RULES = {
  ...UNIT_RULES,
  ...SERVICE_RULES,
  ...ATTENDANCE_RULES,
  ...RATING_RULES,
  ...MERGING_RULES,
} satisfies Record<string, Rule>;
export type DeedName = keyof typeof RULES;
