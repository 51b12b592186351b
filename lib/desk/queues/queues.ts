import { BEFORE_SERVICE } from "@/lib/orders/wishes/lifecycle";
import type { SiteLevel, WishStatus } from "@/prisma/generated/enums";

/** The queues of the desk: wishes the actor can act on, wishes that wait for others, ended wishes. */
export const QUEUE_GROUPS = {
  needsMe: ["objections", "review", "nobodyAnswered", "dispatch", "supply"],
  waiting: ["elsewhere", "accept", "serve", "inService", "rate"],
  ended: ["rated", "unrated", "rejected", "cancelled"],
} as const;

export type QueueGroup = keyof typeof QUEUE_GROUPS;
export type Queue = (typeof QUEUE_GROUPS)[QueueGroup][number];

export const QUEUES: Queue[] = Object.values(QUEUE_GROUPS).flat();

/** What decides in which queue a wish is. */
export type QueueTraits = {
  status: WishStatus;
  isObjected: boolean;
  /** The actor's place or one below it is responsible for the wish. */
  isMine: boolean;
  /** The actor took part in an earlier round, so a redo goes to others. */
  isPast: boolean;
  /** In the open pool, accepted by nobody, and the actor's own place is responsible. */
  isUnanswered: boolean;
};

/** The traits of the wishes of a queue. A trait left out may have any value. */
export type Condition = { statuses: WishStatus[] } & Partial<Omit<QueueTraits, "status">>;

/** The statuses that are counted. Ended wishes only grow in number; dashboards show them. */
export const OPEN_STATUSES: WishStatus[] = [
  "SUBMITTED",
  "APPROVED",
  "DISPATCHED",
  "ACCEPTED",
  "SUPPLIED",
  "IN_SERVICE",
  "SERVED",
];

/** Returns the conditions of each queue for a place of `level`; an empty list if it has no such queue. */
export function queueConditions(level: SiteLevel): Record<Queue, Condition[]> {
  const isCenter = level === "CENTER";
  const dispatches = isDispatching(level);
  // For the centre the objection is the next step; other units work on meanwhile.
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

/** Whether places of this level dispatch (派单): the 所 and the centre. */
export function isDispatching(level: SiteLevel): boolean {
  return level === "CENTER" || level === "TOWNSHIP";
}

/** Returns the queues of a place of `level`, in the order of the desk. */
export function listQueues(level: SiteLevel): Queue[] {
  const conditions = queueConditions(level);
  return QUEUES.filter((queue) => conditions[queue].length > 0);
}

/** Returns the one queue in which a place of `level` has this wish. */
export function findQueue(level: SiteLevel, traits: QueueTraits): Queue | undefined {
  const conditions = queueConditions(level);
  return QUEUES.find((queue) => conditions[queue].some((condition) => fits(condition, traits)));
}

function fits({ statuses, ...condition }: Condition, traits: QueueTraits): boolean {
  const wanted = { ...traits, ...condition };
  return (
    statuses.includes(traits.status) && TRAITS.every((trait) => wanted[trait] === traits[trait])
  );
}

const TRAITS = ["isObjected", "isMine", "isPast", "isUnanswered"] as const;

/** What a list shows: one queue, all that needs the actor, all open wishes, or everything. */
export type Selection = Queue | "needsMe" | "open" | "all";

export function expandSelection(selection: Selection): readonly Queue[] {
  const { needsMe, waiting } = QUEUE_GROUPS;
  if (selection === "all") return QUEUES;
  if (selection === "open") return [...needsMe, ...waiting];
  return selection === "needsMe" ? needsMe : [selection];
}

/** Whether all queues of the selection are in `group`. */
export function isWithin(selection: Selection, group: QueueGroup): boolean {
  const names: readonly Queue[] = QUEUE_GROUPS[group];
  return expandSelection(selection).every((queue) => names.includes(queue));
}

/** How many wishes each counted queue has. */
export type QueueCounts = Partial<Record<Queue, number>>;

/** Returns how many wishes a selection has; queues that are not counted add 0. */
export function sumCounts(selection: Selection, counts: QueueCounts): number {
  return expandSelection(selection).reduce((sum, queue) => sum + (counts[queue] ?? 0), 0);
}
