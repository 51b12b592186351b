import { advanceClocks, NO_CLOCKS } from "@/lib/orders/clocks/clock";
import { clockEvent } from "@/lib/orders/clocks/clock-event";
import { db } from "@/lib/shared/db/db";
import type { WishEvent } from "@/prisma/generated/client";
import type { WaitStep } from "@/prisma/generated/enums";
import { formatDay } from "@/lib/shared/days/china-time";
import { CALENDAR } from "@/tests/support/moments";

/**
 * The wishes of a place with their events and outcomes, from which this file computes the figures by
 * their definitions: without counters, columns made for counting, or the code that counts. Only what
 * was recorded before `until` is known.
 */
export async function readLives(siteId: string, until = new Date(8.64e15)) {
  const wishes = await db.wish.findMany({
    where: { site: { lineage: { has: siteId } } },
    include: {
      events: { orderBy: { seq: "asc" } },
      assignments: { where: { checkedOutAt: { not: null } }, include: { seats: true } },
    },
  });
  return wishes.flatMap((wish) => {
    const known = wish.events.filter(({ at }) => at < until);
    const status = known.at(-1)?.toStatus;
    const events = withoutUndone(known);
    return status ? [{ ...wish, status, events, limits: limitOutcomes(events) }] : [];
  });
}

const UNDOES: Record<string, string> = { undoCheckIn: "checkIn", undoCheckOut: "checkOut" };

/** The events as if what was undone, and all until its undoing, had never happened: it has no figures. */
function withoutUndone(events: Event[]): Event[] {
  return events.reduce<Event[]>((kept, event) => {
    const undone = UNDOES[event.name];
    if (!undone) return [...kept, event];
    return kept.slice(
      0,
      kept.findLastIndex(({ name }) => name === undone),
    );
  }, []);
}

export type Life = Awaited<ReturnType<typeof readLives>>[number];
type Event = WishEvent;

/** Whether the first answer (null if there was none yet) and each promise were in time. */
function limitOutcomes(events: Event[]) {
  const steps = withClocks(events);
  const answers = steps.flatMap(answerOutcome);
  return {
    // A wish that was merged and is reviewed anew was answered the first time.
    answer: answers[0] ?? null,
    promises: splitByPromise(steps).flatMap((part) => {
      const outcomes = part.flatMap(promiseOutcome);
      return outcomes.length > 0 ? [!outcomes.includes(false)] : [];
    }),
  };
}

/** The steps from one promise to the next: of a round and, if a wish is reviewed anew, of a review. */
function splitByPromise(steps: Step[]): Step[][] {
  const beginnings = steps.flatMap(({ event }, index) =>
    ["approve", "redo"].includes(event.name) ? [index + 1] : [],
  );
  return [0, ...beginnings].map((begin, part) => steps.slice(begin, beginnings[part]));
}

/** Each event with the clocks as they were before it. */
function withClocks(events: Event[]) {
  let clocks = NO_CLOCKS;
  return events.map((event) => {
    const timed = clockEvent(event);
    const step = { event, overdue: timed.overdue, clocks, stoodAt: clocks.pausedAt ?? event.at };
    clocks = advanceClocks(clocks, timed, CALENDAR);
    return step;
  });
}

type Step = ReturnType<typeof withClocks>[number];

/** Whether the resident was answered in time; empty for an event that does not decide that. */
function answerOutcome({ event, overdue, clocks, stoodAt }: Step): boolean[] {
  if (event.fromStatus !== "SUBMITTED") return [];
  if (overdue === "STEP") return [false];
  if (!leaves(event)) return [];
  if (clocks.stepDueAt && stoodAt > clocks.stepDueAt) return [false];
  return ["cancel", "merge"].includes(event.name) ? [] : [true];
}

/** The same for the promised service. */
function promiseOutcome({ event, overdue, clocks, stoodAt }: Step): boolean[] {
  if (overdue === "PROMISE") return [false];
  if (!clocks.promisedAt || !["cancel", "merge", "checkOut"].includes(event.name)) return [];
  if (stoodAt > clocks.promisedAt) return [false];
  return event.name === "checkOut" ? [true] : [];
}

function leaves({ fromStatus, toStatus }: Event): boolean {
  return fromStatus !== toStatus;
}

export const formatMonth = (moment: Date) => formatDay(moment).slice(0, 7);

const hasEvent = (life: Life, name: string) => life.events.some((event) => event.name === name);

export function lastGrade({ events }: Life): number | null {
  const rated = events.findLast(({ name }) => ["rate", "rateToo", "regrade"].includes(name));
  return rated ? (rated.data as { grade: number }).grade : null;
}

/** The wishes made in a month, by their status and outcome. */
export function slowCohort(lives: Life[], month: string) {
  const made = lives.filter(({ createdAt }) => formatMonth(createdAt) === month);
  const count = (is: (life: Life) => boolean) => made.filter(is).length;
  const promises = made.flatMap(({ limits }) => limits.promises);
  return {
    // A wish that is merged is asked for by the other one.
    asked: count(({ status }) => status !== "MERGED"),
    nowSubmitted: count(({ status }) => status === "SUBMITTED"),
    nowApproved: count(({ status }) => status === "APPROVED"),
    nowRejected: count(({ status }) => status === "REJECTED"),
    nowDispatched: count(({ status }) => status === "DISPATCHED"),
    nowAccepted: count(({ status }) => status === "ACCEPTED"),
    nowSupplied: count(({ status }) => status === "SUPPLIED"),
    nowInService: count(({ status }) => status === "IN_SERVICE"),
    nowServed: count(({ status }) => status === "SERVED"),
    nowRated: count(({ status }) => status === "RATED"),
    nowUnrated: count(({ status }) => status === "UNRATED"),
    nowCancelled: count(({ status }) => status === "CANCELLED"),
    answersKept: count(({ limits }) => limits.answer === true),
    answersBroken: count(({ limits }) => limits.answer === false),
    promisesKept: promises.filter((isKept) => isKept).length,
    promisesBroken: promises.filter((isKept) => !isKept).length,
    servedOnce: count((life) => hasEvent(life, "checkOut")),
    ratedOnce: count((life) => hasEvent(life, "rate")),
    redone: count((life) => hasEvent(life, "redo")),
    ...Object.fromEntries(
      [1, 2, 3, 4, 5].map((grade) => [`grade${grade}`, count((life) => lastGrade(life) === grade)]),
    ),
  };
}

/** The services and other events of a month, whenever their wishes were made. */
export function slowFlow(lives: Life[], month: string) {
  const events = lives.flatMap((life) => life.events.map((event) => ({ ...event, life })));
  const inMonth = events.filter(({ at }) => formatMonth(at) === month);
  const services = inMonth.filter(({ name }) => name === "checkOut");
  const hours = services.map(({ life, seq, round, at }) => {
    const begun = life.events.findLast((event) => event.name === "checkIn" && event.seq < seq);
    const seats = life.assignments.filter((taken) => taken.round === round).at(-1)?.seats ?? [];
    const came = seats.filter(({ hasCome }) => hasCome);
    return Math.round((at.getTime() - (begun?.at.getTime() ?? 0)) / 60_000) * came.length;
  });
  return {
    services: services.length,
    servedOthers: services.filter(({ life }) => life.beneficiary === "OTHERS").length,
    minutes: hours.reduce((sum, minutes) => sum + minutes, 0),
    overdues: inMonth.filter(({ name }) => name === "overdue").length,
    releases: inMonth.filter(({ name }) => name === "release").length,
  };
}

/** The ids of the volunteers who served in a month, each once. */
export function slowActive(lives: Life[], month: string): string[] {
  const seats = lives.flatMap(({ assignments }) =>
    assignments.filter(({ checkedOutAt }) => checkedOutAt && formatMonth(checkedOutAt) === month),
  );
  const came = seats.flatMap((taken) => taken.seats.filter(({ hasCome }) => hasCome));
  return [...new Set(came.map(({ volunteerId }) => volunteerId))];
}

const ENDS: Record<WaitStep, string[]> = {
  REVIEW: ["approve", "reject"],
  DISPATCH: ["dispatch"],
  ACCEPT: ["accept"],
  SUPPLY: ["supply"],
  SERVICE: ["checkIn"],
  RATING: ["rate"],
  WHOLE: ["checkOut"],
};

/** The hours of each wait that ended in a month, sorted. */
export function slowWaits(lives: Life[], month: string, step: WaitStep): number[] {
  return lives
    .flatMap(({ events }) =>
      events.flatMap((event, index) => {
        if (!ENDS[step].includes(event.name) || formatMonth(event.at) !== month) return [];
        if (step === "RATING" && event.fromStatus !== "SERVED") return [];
        if (step === "WHOLE" && event.round > 1) return [];
        const since = step === "WHOLE" ? events[0] : events.slice(0, index).findLast(leaves);
        return [(event.at.getTime() - (since?.at.getTime() ?? 0)) / 3_600_000];
      }),
    )
    .toSorted((a, b) => a - b);
}
