import type { WishEventName } from "@/lib/orders/wishes/lifecycle";

/** Whom a notice can be for: what they are to the wish when the step is taken. */
export const AUDIENCES = [
  "resident", // who asked
  "residentExpecting", // who asked, once somebody had taken the wish
  "residentPromised", // who asked, when the promised day has passed
  "residentGraded", // who asked, when staff wrote down the grade
  "residentFound", // who asks, as a correction of the phone says
  "asked", // volunteers, or leaders of teams, whom the step asks
  "invited", // those whose answer was awaited until now
  "passedOver", // the same, if staff move on before the time to answer is over
  "named", // attendees whom the step names
  "dropped", // who was named until now and is no longer
  "attendees", // who goes, or went
  "leader", // of the team that has the wish
  "absent", // named, and reported as not come
  "left", // who goes to it no more, being no volunteer of this place or team any more
  "nextLeader", // of the team, whose leader has left
  "nextUnit", // staff of the unit that answers after the step, if another one did before
  "unitLeft", // staff of the unit that answers, when somebody left who held the wish
  "unit", // staff of the unit that answers after the step; of the centre while an objection is open
] as const;

export type Audience = (typeof AUDIENCES)[number];

/** Those of them that are residents. */
export const RESIDENTS = [
  "resident",
  "residentExpecting",
  "residentPromised",
  "residentGraded",
  "residentFound",
] as const satisfies Audience[];

/** A row of the table. */
export type Told = { readonly [audience in Audience]?: string };

/**
 * Who is told what of each step: one row a step, each entry a key of the messages in `notices`. Who
 * takes the step is not told of it, the resident excepted; who follows the wish is told of each. What a
 * resident without a mobile number would be told, staff of the unit are asked to pass on. An empty row
 * says that a page or a queue shows the step to whom it concerns. The README shows this table.
 */
export const TOLD = {
  submit: { resident: "submitted" },
  approve: { resident: "approved" },
  reject: { resident: "rejected" },
  dispatch: { asked: "invited" },
  nextWave: { asked: "invited", passedOver: "taken" },
  openPool: {},
  decline: {},
  recall: {
    residentExpecting: "released",
    attendees: "recalled",
    leader: "recalled",
    invited: "recalled",
    unitLeft: "left",
  },
  accept: { resident: "accepted", named: "appointed", invited: "taken" },
  undoAccept: { resident: "released", asked: "invited", attendees: "recalled", leader: "recalled" },
  appoint: { named: "appointed", dropped: "recalled", nextLeader: "ledByYou" },
  stepBack: { leader: "steppedBack", left: "recalled" },
  release: {
    resident: "released",
    attendees: "recalled",
    leader: "recalled",
    unitLeft: "left",
  },
  supply: { resident: "supplied", attendees: "ready", leader: "ready" },
  schedule: { resident: "scheduled", attendees: "visitAgreed", leader: "visitAgreed" },
  unschedule: { resident: "unscheduled", attendees: "visitOff", leader: "visitOff" },
  remind: { resident: "visitSoon", attendees: "visitReminder" },
  checkIn: {},
  undoCheckIn: {},
  couldNotServe: { resident: "couldNotServe", attendees: "recalled", leader: "recalled" },
  checkOut: { resident: "served", absent: "absent" },
  undoCheckOut: {},
  rate: { residentGraded: "gradeRecorded", attendees: "rated", leader: "rated" },
  regrade: { attendees: "rated", leader: "rated" },
  rateToo: { attendees: "rated", leader: "rated" },
  closeUnrated: {},
  redo: { resident: "redo", unit: "redoToYou" },
  callBack: {},
  merge: { resident: "merged", invited: "recalled" },
  unmerge: { resident: "unmerged" },
  cancel: {
    resident: "cancelled",
    attendees: "cancelled",
    leader: "cancelled",
    invited: "cancelled",
    unit: "withdrawn",
  },
  amend: { attendees: "amended", leader: "amended", unit: "amendedToYou" },
  unpublish: {},
  correct: { residentFound: "nowYours", nextUnit: "handedOver" },
  object: { unit: "objected" },
  decide: { unit: "handedOver" },
  handUp: { unit: "handedOver" },
  handDown: { unit: "handedOver" },
  overdue: { residentPromised: "delayed", unit: "overdue" },
  pause: { resident: "pausedForYou", attendees: "onHold", leader: "onHold" },
  resume: { attendees: "resumed", leader: "resumed" },
} as const satisfies Record<WishEventName, Told>;

type ValueOf<Row> = Row extends unknown ? Row[keyof Row] : never;

/** What a row of the table tells. */
export type ToldTemplate = ValueOf<(typeof TOLD)[WishEventName]>;

/** The row of a step, as pairs in the order of `AUDIENCES`. */
export function rowOf(event: WishEventName): [Audience, ToldTemplate][] {
  const row: { readonly [audience in Audience]?: ToldTemplate } = TOLD[event];
  return AUDIENCES.flatMap((audience) => {
    const template = row[audience];
    return template ? [[audience, template] as [Audience, ToldTemplate]] : [];
  });
}
