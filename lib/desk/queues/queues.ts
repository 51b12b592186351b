import { BEFORE_SERVICE } from "@/lib/orders/wishes/lifecycle";
import type { SiteLevel, WishStatus } from "@/prisma/generated/enums";

/** The piles on the desk: what somebody here may press now, what others are at, what is over. */
export const QUEUE_GROUPS = {
  needsMe: ["objections", "review", "nobodyAnswered", "dispatch", "supply"],
  waiting: ["elsewhere", "accept", "serve", "inService", "rate"],
  ended: ["rated", "unrated", "rejected", "cancelled"],
} as const;

export type QueueGroup = keyof typeof QUEUE_GROUPS;
export type Queue = (typeof QUEUE_GROUPS)[QueueGroup][number];

export const QUEUES: Queue[] = Object.values(QUEUE_GROUPS).flat();

/** What decides on which pile a wish lies. */
export type Pile = {
  status: WishStatus;
  isObjected: boolean;
  /** The actor's place or one below it answers for the wish. */
  isMine: boolean;
  /** The actor had a hand in an earlier round: a redo goes to somebody else. */
  isPast: boolean;
  /** Open to all, nobody who was asked has taken it, and now the actor's own place answers for it. */
  isUnanswered: boolean;
};

/** What is left out does not matter. */
export type Condition = { statuses: WishStatus[] } & Partial<Omit<Pile, "status">>;

/** Wishes of these are counted: what is over only grows, and its figure belongs to the dashboards. */
export const OPEN_STATUSES: WishStatus[] = [
  "SUBMITTED",
  "APPROVED",
  "DISPATCHED",
  "ACCEPTED",
  "SUPPLIED",
  "IN_SERVICE",
  "SERVED",
];

/** What lies on each queue of a place of `level`; none where the place has no such queue. */
export function conditionsOf(level: SiteLevel): Record<Queue, Condition[]> {
  const isCenter = level === "CENTER";
  const dispatches = isDispatching(level);
  // To the centre an objection is the step that matters; others work on meanwhile.
  const settled = isCenter ? { isObjected: false } : {};
  const own = { isMine: true, ...settled };
  const asked = (isUnanswered: boolean): Condition => ({
    statuses: ["DISPATCHED"],
    ...settled,
    ...(dispatches ? { isUnanswered } : {}),
  });
  return {
    objections: isCenter ? [{ statuses: [...BEFORE_SERVICE], isObjected: true }] : [],
    review: [{ statuses: ["SUBMITTED"], ...own }],
    nobodyAnswered: dispatches ? [asked(true)] : [],
    dispatch: dispatches ? [{ statuses: ["APPROVED"], ...own, isPast: false }] : [],
    supply: [{ statuses: ["ACCEPTED"], ...settled }],
    elsewhere: [
      ...(isCenter ? [] : [{ statuses: UNDISPATCHED, isMine: false }]),
      { statuses: ["APPROVED"], ...own, ...(dispatches ? { isPast: true } : {}) },
    ],
    accept: [asked(false)],
    serve: [{ statuses: ["SUPPLIED"], ...settled }],
    inService: [{ statuses: ["IN_SERVICE"] }],
    rate: [{ statuses: ["SERVED"] }],
    rated: [{ statuses: ["RATED"] }],
    unrated: [{ statuses: ["UNRATED"] }],
    rejected: [{ statuses: ["REJECTED"] }],
    cancelled: [{ statuses: ["CANCELLED"] }],
  };
}

const UNDISPATCHED: WishStatus[] = ["SUBMITTED", "APPROVED"];

/** 派单 is for the 所 and the centre. */
export function isDispatching(level: SiteLevel): boolean {
  return level === "CENTER" || level === "TOWNSHIP";
}

/** The queues a place of `level` has, in the order of the desk. */
export function queuesOf(level: SiteLevel): Queue[] {
  const conditions = conditionsOf(level);
  return QUEUES.filter((queue) => conditions[queue].length > 0);
}

/** The one queue of a place of `level` on which a wish lies. */
export function queueOf(level: SiteLevel, pile: Pile): Queue | undefined {
  const conditions = conditionsOf(level);
  return QUEUES.find((queue) => conditions[queue].some((condition) => fits(condition, pile)));
}

function fits({ statuses, ...traits }: Condition, pile: Pile): boolean {
  const wanted = { ...pile, ...traits };
  return statuses.includes(pile.status) && TRAITS.every((trait) => wanted[trait] === pile[trait]);
}

const TRAITS = ["isObjected", "isMine", "isPast", "isUnanswered"] as const;

/** What a list shows: one queue, all that needs somebody here, all that is not over, or everything. */
export type Selection = Queue | "needsMe" | "open" | "all";

export function queuesIn(selection: Selection): readonly Queue[] {
  const { needsMe, waiting } = QUEUE_GROUPS;
  if (selection === "all") return QUEUES;
  if (selection === "open") return [...needsMe, ...waiting];
  return selection === "needsMe" ? needsMe : [selection];
}

/** Whether all of it lies in `group`. */
export function isWithin(selection: Selection, group: QueueGroup): boolean {
  const names: readonly Queue[] = QUEUE_GROUPS[group];
  return queuesIn(selection).every((queue) => names.includes(queue));
}

/** How many wishes lie on each queue that is counted. */
export type QueueCounts = Partial<Record<Queue, number>>;

/** How many wishes a list has, as far as they are counted. */
export function countIn(selection: Selection, counts: QueueCounts): number {
  return queuesIn(selection).reduce((sum, queue) => sum + (counts[queue] ?? 0), 0);
}
