import { BEFORE_SERVICE } from "@/lib/orders/wishes/lifecycle";
import type { SiteLevel, WishStatus } from "@/prisma/generated/enums";

/**
 * The queues of the desk: wishes the actor's own unit must act on now, wishes that units below it must
 * act on, wishes that wait for others, ended wishes.
 */
export const QUEUE_GROUPS = {
  needsMe: ["objections", "review", "nobodyAnswered", "dispatch", "supply"],
  below: ["belowReview", "belowDispatch", "belowSupply"],
  waiting: ["elsewhere", "accept", "serve", "inService", "rate"],
  ended: ["rated", "unrated", "rejected", "cancelled", "merged"],
} as const;

export type QueueGroup = keyof typeof QUEUE_GROUPS;
export type Queue = (typeof QUEUE_GROUPS)[QueueGroup][number];

export const QUEUES: Queue[] = Object.values(QUEUE_GROUPS).flat();

/**
 * Whose turn it is: the actor's own unit, one below it, or one above or beside it. To dispatch a wish it is
 * the turn of the responsible unit, or of the nearest above it that dispatches.
 */
export const TURNS = ["OURS", "BELOW", "ABOVE"] as const;

export type Turn = (typeof TURNS)[number];

/** What decides in which queue a wish is. */
export type QueueTraits = {
  status: WishStatus;
  isObjected: boolean;
  turn: Turn;
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
  const own = { turn: "OURS", ...settled } as const;
  const below = { turn: "BELOW", ...settled } as const;
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
    supply: [{ statuses: ["ACCEPTED"], ...own }],
    belowReview: [{ statuses: ["SUBMITTED"], ...below }],
    belowDispatch: dispatches ? [{ statuses: ["APPROVED"], ...below, isPast: false }] : [],
    belowSupply: [{ statuses: ["ACCEPTED"], ...below }],
    elsewhere: [
      ...(isCenter ? [] : [{ statuses: BEFORE_GOING, turn: "ABOVE" } as const]),
      ...(dispatches
        ? [{ statuses: ["APPROVED"], ...settled, isPast: true } satisfies Condition]
        : [
            { statuses: ["APPROVED"], ...own } satisfies Condition,
            { statuses: ["APPROVED"], ...below } satisfies Condition,
          ]),
    ],
    accept: [asked(false)],
    serve: [{ statuses: ["SUPPLIED"], ...settled }],
    inService: [{ statuses: ["IN_SERVICE"] }],
    rate: [{ statuses: ["SERVED"] }],
    rated: [{ statuses: ["RATED"] }],
    unrated: [{ statuses: ["UNRATED"] }],
    rejected: [{ statuses: ["REJECTED"] }],
    cancelled: [{ statuses: ["CANCELLED"] }],
    merged: [{ statuses: ["MERGED"] }],
  };
}

/** The statuses in which it is a unit's turn. */
const BEFORE_GOING: WishStatus[] = ["SUBMITTED", "APPROVED", "ACCEPTED"];

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

const TRAITS = ["isObjected", "turn", "isPast", "isUnanswered"] as const;

/** What a list shows: one queue, all that needs the actor or a unit below, all open wishes, or everything. */
export type Selection = Queue | "needsMe" | "below" | "open" | "all";

export function expandSelection(selection: Selection): readonly Queue[] {
  const { needsMe, below, waiting } = QUEUE_GROUPS;
  if (selection === "all") return QUEUES;
  if (selection === "open") return [...needsMe, ...below, ...waiting];
  if (selection === "needsMe") return needsMe;
  return selection === "below" ? below : [selection];
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
