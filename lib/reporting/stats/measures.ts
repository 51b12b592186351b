import type { WishEventName } from "@/lib/orders/wishes/lifecycle";
import type { WishStatus } from "@/prisma/generated/enums";

/**
 * The source of a measure:
 * - `event_counts`: `adds` is what one event adds, as SQL over a row of that view's `part` (what
 *   the event changes), the event `e` as counted (`counted_events`). With `on` it is counted on the day of
 *   these events, else on the day the wish was asked for; by day, by month and by category.
 * - `member_counts`: the volunteers or teams there are, on the day they registered; the column of
 *   that view with the name of the measure.
 * - `active_months`: one for each volunteer with a first service in a month; by day and by month.
 */
type Definition =
  | { from: "event_counts"; on?: WishEventName; adds: string }
  | { from: "member_counts" }
  | { from: "active_months" };

/**
 * Everything that is counted, each with its definition. The tables `counts` and `count_changes` have
 * a column for each; `npm run migration` writes what follows from a change here.
 */
const DEFINITIONS = {
  // Wishes asked for on these days …
  asked: wishes("part.asked"),
  // … by how they came in
  askedByWeb: wishes("part.asked * (e.channel = 'WEB')::int"),
  askedByPhone: wishes("part.asked * (e.channel = 'PHONE')::int"),
  askedByCounter: wishes("part.asked * (e.channel = 'COUNTER')::int"),
  askedByCard: wishes("part.asked * (e.channel = 'CARD')::int"),
  // … by where they stand now
  nowSubmitted: inStatus("SUBMITTED"),
  nowApproved: inStatus("APPROVED"),
  nowRejected: inStatus("REJECTED"),
  nowDispatched: inStatus("DISPATCHED"),
  nowAccepted: inStatus("ACCEPTED"),
  nowSupplied: inStatus("SUPPLIED"),
  nowInService: inStatus("IN_SERVICE"),
  nowServed: inStatus("SERVED"),
  nowRated: inStatus("RATED"),
  nowUnrated: inStatus("UNRATED"),
  nowCancelled: inStatus("CANCELLED"),
  // … by where those stand that are past a limit
  lateSubmitted: lateIn("SUBMITTED"),
  lateApproved: lateIn("APPROVED"),
  lateDispatched: lateIn("DISPATCHED"),
  lateAccepted: lateIn("ACCEPTED"),
  lateSupplied: lateIn("SUPPLIED"),
  lateInService: lateIn("IN_SERVICE"),
  // … answered (reviewed) in time, and not
  answersKept: wishes("(part.answer IS TRUE)::int"),
  answersBroken: wishes("(part.answer IS FALSE)::int"),
  // … promises of a day for the service, kept and broken, of every round
  promisesKept: wishes("(part.promise IS TRUE)::int"),
  promisesBroken: wishes("(part.promise IS FALSE)::int"),
  // … served, rated, sent back at least once
  servedOnce: atLeastOnce("checkOut"),
  ratedOnce: atLeastOnce("rate"),
  redone: atLeastOnce("redo"),
  // … by the last grade given
  grade1: lastGrade(1),
  grade2: lastGrade(2),
  grade3: lastGrade(3),
  grade4: lastGrade(4),
  grade5: lastGrade(5),
  // Services that ended on these days, and by who was helped
  services: events("checkOut"),
  servedOldPeople: events("checkOut", "(e.beneficiary = 'OLD_PEOPLE')::int"),
  servedChildren: events("checkOut", "(e.beneficiary = 'CHILDREN')::int"),
  servedDisabled: events("checkOut", "(e.beneficiary = 'DISABLED')::int"),
  servedNeedy: events("checkOut", "(e.beneficiary = 'NEEDY')::int"),
  servedOthers: events("checkOut", "(e.beneficiary = 'OTHERS')::int"),
  // Minutes volunteers served
  minutes: events(
    "checkOut",
    `round(date_part('epoch', e."happenedAt" - e."sinceAt") / 60)::int * jsonb_array_length(volunteers_of(e.data))`,
  ),
  // Grades told on the phone or on paper, which staff wrote down
  gradesRecorded: events("rate", `(e."actorRole" = 'STAFF')::int`),
  // Limits that passed
  overdues: events("overdue"),
  // Wishes given back by those who had taken them
  releases: events("release"),
  // Volunteers and teams registered on these days and still with us
  volunteers: { from: "member_counts" },
  teams: { from: "member_counts" },
  // Volunteers with their first service of the month
  activeVolunteers: { from: "active_months" },
} as const satisfies Record<string, Definition>;

export type Measure = keyof typeof DEFINITIONS;

export const MEASURES = Object.keys(DEFINITIONS) as Measure[];

export type Counts = Record<Measure, number>;

export const NO_COUNTS = Object.fromEntries(MEASURES.map((name) => [name, 0])) as Counts;

export function definitionOf(name: Measure): Definition {
  return DEFINITIONS[name];
}

/** The sums of all counts, measure by measure. */
export function addCounts(all: Counts[]): Counts {
  const sum = { ...NO_COUNTS };
  for (const counts of all) for (const name of MEASURES) sum[name] += counts[name];
  return sum;
}

function wishes(adds: string) {
  return { from: "event_counts", adds } as const;
}

/** The wishes in a status: +1 when a wish enters it, -1 when it leaves. */
function inStatus(status: WishStatus) {
  return wishes(
    `(part.entered IS NOT DISTINCT FROM '${status}')::int - (part."left" IS NOT DISTINCT FROM '${status}')::int`,
  );
}

/** The overdue wishes in a status: +1 when the worker finds a limit passed, -1 when that is over. */
function lateIn(status: WishStatus) {
  return wishes(
    `(part."enteredLate" IS NOT DISTINCT FROM '${status}')::int - (part."leftLate" IS NOT DISTINCT FROM '${status}')::int`,
  );
}

/** The wishes with at least one such event. */
function atLeastOnce(event: "checkOut" | "rate" | "redo") {
  return wishes(`(part.first IS NOT DISTINCT FROM '${event}')::int`);
}

/** The wishes with this as their last grade: a later grade replaces an earlier one. */
function lastGrade(grade: number) {
  return wishes(
    `(part.grade IS NOT DISTINCT FROM ${grade})::int - (part."gradeBefore" IS NOT DISTINCT FROM ${grade})::int`,
  );
}

/** The events of this name, each adding 1 or `adds`. */
function events(on: WishEventName, adds = "1") {
  return { from: "event_counts", on, adds } as const;
}
