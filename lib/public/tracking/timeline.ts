import type { Messages } from "@/lib/shared/i18n/messages";
import { FIVE_ORDERS, type Order } from "@/lib/orders/wishes/five-orders";
import type { WishEventName } from "@/lib/orders/wishes/lifecycle";
import type { ActorRole } from "@/prisma/generated/enums";

/** The parts of a stored event that the timeline needs. */
export type TimelineEvent = {
  seq: number;
  round: number;
  name: WishEventName;
  actorRole: ActorRole;
  note: string | null;
  /** Set on `dispatch`. */
  to: "TEAM" | "VOLUNTEERS" | "POOL" | null;
  /** Set on `rate`. */
  grade: number | null;
  /** Set on `overdue`: which limit has passed. */
  overdue: "STEP" | "PROMISE" | null;
  /** Set on `amend`: staff edited the public sentence only. */
  isRewording?: boolean;
  at: Date;
};

/** A key of the messages under `tracking.events`. */
export type TimelineMessage = keyof Messages["tracking"]["events"];

export type TimelineEntry = {
  seq: number;
  at: Date;
  telling: TimelineMessage;
  grade: number | null;
  note: string | null;
};

/** The message for the resident about an event; null: it is not shown to them. */
const MESSAGES: Record<WishEventName, (event: TimelineEvent) => TimelineMessage | null> = {
  submit: () => "submit",
  approve: () => "approve",
  reject: () => "reject",
  dispatch: ({ to }) => (to ? `dispatch${to}` : "dispatchVOLUNTEERS"),
  nextWave: () => "nextWave",
  openPool: () => "openPool",
  decline: () => null, // a refusal is not public (志愿服务条例 art. 25)
  recall: () => "recall",
  accept: () => "accept",
  undoAccept: () => "undoAccept",
  appoint: () => "appoint",
  stepBack: () => null,
  release: () => "release",
  supply: () => "supply",
  schedule: () => "schedule",
  unschedule: () => "unschedule",
  remind: () => "remind",
  checkIn: () => "checkIn",
  undoCheckIn: () => "undoCheckIn",
  couldNotServe: () => "couldNotServe",
  checkOut: () => "checkOut",
  undoCheckOut: () => "undoCheckOut",
  rate: (event) => (isOwn(event) ? "rate" : "rateForYou"),
  rateToo: () => "rateToo",
  regrade: () => "regrade",
  merge: () => "merge",
  unmerge: () => "unmerge",
  redo: () => "redo",
  callBack: () => "callBack",
  cancel: (event) => (isOwn(event) ? "cancel" : "cancelForYou"),
  amend: (event) => {
    if (event.isRewording) return null;
    return isOwn(event) ? (event.note ? "amend" : "amendAddress") : "amendForYou";
  },
  correct: (event) => (event.isRewording ? null : "correct"),
  unpublish: (event) => (isOwn(event) ? "unpublish" : "unpublishForYou"),
  object: () => null,
  decide: () => null,
  handUp: () => "handUp",
  handDown: () => "handDown",
  overdue: ({ overdue }) => (overdue === "PROMISE" ? "overdue" : "overdueStep"),
  closeUnrated: () => "closeUnrated",
  pause: () => "pause",
  resume: () => "resume",
};

/** The events the resident may read, newest first. */
export function buildTimeline(events: TimelineEvent[]): TimelineEntry[] {
  return events
    .flatMap((event) => {
      const telling = MESSAGES[event.name](event);
      if (!telling) return [];
      const { seq, at, grade } = event;
      return [{ seq, at, telling, grade, note: mayRead(event) ? event.note : null }];
    })
    .sort((one, other) => other.seq - one.seq);
}

/** Whether the resident may read the note of an event: of `reject` and `pause`, and their own. */
export function mayRead(event: Pick<TimelineEvent, "name" | "actorRole">): boolean {
  return event.name === "reject" || event.name === "pause" || isOwn(event);
}

function isOwn({ actorRole }: Pick<TimelineEvent, "actorRole">): boolean {
  return actorRole === "RESIDENT";
}

const EVENT_BY_ORDER: Record<Order, WishEventName> = {
  ask: "submit",
  dispatch: "dispatch",
  accept: "accept",
  supply: "supply",
  rate: "rate",
};

/** When each of the five orders was last done in this round; null if not yet. `ask` counts for all rounds. */
export function stepDates(events: TimelineEvent[], round: number): Record<Order, Date | null> {
  const findLastDate = (order: Order) =>
    events
      .filter(({ name }) => name === EVENT_BY_ORDER[order])
      .filter((event) => order === "ask" || event.round === round)
      .at(-1)?.at ?? null;
  return Object.fromEntries(FIVE_ORDERS.map((order) => [order, findLastDate(order)])) as Record<
    Order,
    Date | null
  >;
}
