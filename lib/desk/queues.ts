import { BEFORE_SERVICE } from "@/lib/wishes/lifecycle";
import type { SiteLevel, WishStatus } from "@/prisma/generated/enums";

/** The piles on the desk: what somebody here may press now, what others are at, what is over. */
export const QUEUE_GROUPS = {
  needsMe: ["objections", "review", "dispatch", "supply"],
  waiting: ["elsewhere", "accept", "serve", "inService", "rate"],
  ended: ["rated", "rejected", "cancelled"],
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
  const dispatches = isCenter || level === "TOWNSHIP";
  // To the centre an objection is the step that matters; others work on meanwhile.
  const settled = isCenter ? { isObjected: false } : {};
  const own = { isMine: true, ...settled };
  return {
    objections: isCenter ? [{ statuses: [...BEFORE_SERVICE], isObjected: true }] : [],
    review: [{ statuses: ["SUBMITTED"], ...own }],
    dispatch: dispatches ? [{ statuses: ["APPROVED"], ...own, isPast: false }] : [],
    supply: [{ statuses: ["ACCEPTED"], ...settled }],
    elsewhere: [
      ...(isCenter ? [] : [{ statuses: UNDISPATCHED, isMine: false }]),
      { statuses: ["APPROVED"], ...own, ...(dispatches ? { isPast: true } : {}) },
    ],
    accept: [{ statuses: ["DISPATCHED"], ...settled }],
    serve: [{ statuses: ["SUPPLIED"], ...settled }],
    inService: [{ statuses: ["IN_SERVICE"] }],
    rate: [{ statuses: ["SERVED"] }],
    rated: [{ statuses: ["RATED"] }],
    rejected: [{ statuses: ["REJECTED"] }],
    cancelled: [{ statuses: ["CANCELLED"] }],
  };
}

const UNDISPATCHED: WishStatus[] = ["SUBMITTED", "APPROVED"];

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
  const { isObjected = pile.isObjected, isMine = pile.isMine, isPast = pile.isPast } = traits;
  return (
    statuses.includes(pile.status) &&
    isObjected === pile.isObjected &&
    isMine === pile.isMine &&
    isPast === pile.isPast
  );
}

/** What a list shows: one queue, all that needs somebody here, or everything. */
export type Selection = Queue | "needsMe" | "all";

export function queuesIn(selection: Selection): readonly Queue[] {
  if (selection === "all") return QUEUES;
  return selection === "needsMe" ? QUEUE_GROUPS.needsMe : [selection];
}

/** Whether all of it lies in `group`. */
export function isWithin(selection: Selection, group: QueueGroup): boolean {
  const names: readonly Queue[] = QUEUE_GROUPS[group];
  return queuesIn(selection).every((queue) => names.includes(queue));
}

/** How many wishes lie on each queue that is counted. */
export type QueueCounts = Partial<Record<Queue, number>>;

/** How many wishes somebody here may move on now. */
export function needingMe(counts: QueueCounts): number {
  return QUEUE_GROUPS.needsMe.reduce((sum, queue) => sum + (counts[queue] ?? 0), 0);
}
