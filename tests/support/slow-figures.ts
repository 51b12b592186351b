import { buildCalendar } from "@/lib/orders/clocks/calendar";
import { advanceClocks, NO_CLOCKS } from "@/lib/orders/clocks/clock";
import { clockEvent } from "@/lib/orders/clocks/clock-event";
import { db } from "@/lib/shared/db/db";
import type { WishEvent } from "@/prisma/generated/client";
import type { WaitStep } from "@/prisma/generated/enums";
import { dayOf } from "@/lib/shared/days/china-time";

/**
 * The figures once more, straight from the rules: wish by wish, event by event, with no counter, no
 * column that was made for counting, and none of the code that counts.
 */
export async function livesOf(siteId: string) {
  const wishes = await db.wish.findMany({
    where: { site: { lineage: { has: siteId } } },
    include: {
      events: { orderBy: { seq: "asc" } },
      assignments: { where: { checkedOutAt: { not: null } }, include: { seats: true } },
    },
  });
  return wishes.map((wish) => ({ ...wish, limits: limitsOf(wish.events) }));
}

export type Life = Awaited<ReturnType<typeof livesOf>>[number];
type Event = WishEvent;

/** The outcome of the first answer, and of each promise. */
function limitsOf(events: Event[]) {
  const steps = withClocks(events);
  const answers = steps.flatMap(answerBy);
  const rounds = [...new Set(events.map(({ round }) => round))];
  return {
    answer: answers.includes(false) ? false : (answers[0] ?? null),
    promises: rounds.flatMap((round) => {
      const outcomes = steps.filter(({ event }) => event.round === round).flatMap(promiseBy);
      return outcomes.length > 0 ? [!outcomes.includes(false)] : [];
    }),
  };
}

/** Each event with the clocks it found. */
function withClocks(events: Event[]) {
  let clocks = NO_CLOCKS;
  return events.map((event) => {
    const timed = clockEvent(event);
    const step = { event, overdue: timed.overdue, clocks, stoodAt: clocks.pausedAt ?? event.at };
    clocks = advanceClocks(clocks, timed, buildCalendar([]));
    return step;
  });
}

type Step = ReturnType<typeof withClocks>[number];

/** Whether the resident had an answer in time, from a step that gives it or finds it too late. */
function answerBy({ event, overdue, clocks, stoodAt }: Step): boolean[] {
  if (event.fromStatus !== "SUBMITTED") return [];
  if (overdue === "STEP") return [false];
  if (!leaves(event)) return [];
  if (clocks.stepDueAt && stoodAt > clocks.stepDueAt) return [false];
  return event.name === "cancel" ? [] : [true];
}

/** The same of the service that was promised. */
function promiseBy({ event, overdue, clocks, stoodAt }: Step): boolean[] {
  if (overdue === "PROMISE") return [false];
  if (!clocks.promisedAt || !["cancel", "checkOut"].includes(event.name)) return [];
  if (stoodAt > clocks.promisedAt) return [false];
  return event.name === "checkOut" ? [true] : [];
}

function leaves({ fromStatus, toStatus }: Event): boolean {
  return fromStatus !== toStatus;
}

export const monthIn = (moment: Date) => dayOf(moment).slice(0, 7);

const happened = (life: Life, name: string) => life.events.some((event) => event.name === name);

export function lastGrade({ events }: Life): number | null {
  const rated = events.findLast(({ name }) => name === "rate");
  return rated ? (rated.data as { grade: number }).grade : null;
}

/** What was asked for in a month, by what became of it. */
export function slowCohort(lives: Life[], month: string) {
  const asked = lives.filter(({ createdAt }) => monthIn(createdAt) === month);
  const count = (is: (life: Life) => boolean) => asked.filter(is).length;
  const promises = asked.flatMap(({ limits }) => limits.promises);
  return {
    asked: asked.length,
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
    servedOnce: count((life) => happened(life, "checkOut")),
    ratedOnce: count((life) => happened(life, "rate")),
    redone: count((life) => happened(life, "redo")),
    ...Object.fromEntries(
      [1, 2, 3, 4, 5].map((grade) => [`grade${grade}`, count((life) => lastGrade(life) === grade)]),
    ),
  };
}

/** What was done in a month, whenever it was asked for. */
export function slowFlow(lives: Life[], month: string) {
  const events = lives.flatMap((life) => life.events.map((event) => ({ ...event, life })));
  const inMonth = events.filter(({ at }) => monthIn(at) === month);
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

/** Who served in a month, each once. */
export function slowActive(lives: Life[], month: string): string[] {
  const seats = lives.flatMap(({ assignments }) =>
    assignments.filter(({ checkedOutAt }) => checkedOutAt && monthIn(checkedOutAt) === month),
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

/** How many hours each wait took that ended in a month, sorted. */
export function slowWaits(lives: Life[], month: string, step: WaitStep): number[] {
  return lives
    .flatMap(({ events }) =>
      events.flatMap((event, index) => {
        if (!ENDS[step].includes(event.name) || monthIn(event.at) !== month) return [];
        if (step === "RATING" && event.fromStatus !== "SERVED") return [];
        if (step === "WHOLE" && event.round > 1) return [];
        const since = step === "WHOLE" ? events[0] : events.slice(0, index).findLast(leaves);
        return [(event.at.getTime() - (since?.at.getTime() ?? 0)) / 3_600_000];
      }),
    )
    .toSorted((a, b) => a - b);
}
