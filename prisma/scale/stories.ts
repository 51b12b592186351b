import type { WishEventName } from "@/lib/orders/wishes/lifecycle";

/**
 * Limits that a step waits for instead of taking its hours: it happens just past the limit, when the
 * worker finds it. The numbers are positions in the `anchors` of sql/batch.sql; the first is the submit.
 */
const UNTIL = { ANSWER_DUE: 2, PROMISE_DUE: 3, RATING_DUE: 4 } as const;

type Limits = Record<string, { amount: number; unit: "HOURS" | "DAYS" | "WORKING_DAYS" }>;

type Kind = {
  from: string | null;
  to: string;
  role: "RESIDENT" | "STAFF" | "VOLUNTEER" | "SYSTEM";
  /** The least and the most hours after the step before. */
  hours: [number, number];
  isStepKept?: boolean;
  isPromiseKept?: boolean;
  until?: keyof typeof UNTIL;
  limits?: Limits;
  overdue?: "STEP" | "PROMISE";
};

const DAY: Limits[string] = { amount: 1, unit: "WORKING_DAYS" };
const PROMISE: Limits[string] = { amount: 5, unit: "WORKING_DAYS" };
const WAVE: Limits[string] = { amount: 24, unit: "HOURS" };
const WEEK: Limits[string] = { amount: 7, unit: "DAYS" };

/**
 * Each kind of step as lib/orders/wishes would write it under a county's default limits: quick enough
 * that limits marked as kept are kept on any weekday.
 */
export const KINDS = {
  submit: { from: null, to: "SUBMITTED", role: "RESIDENT", hours: [0, 0], limits: { step: DAY } },
  approve: {
    ...{ from: "SUBMITTED", to: "APPROVED", role: "STAFF", hours: [0.2, 17], isStepKept: true },
    limits: { step: DAY, promise: PROMISE },
  },
  reject: { from: "SUBMITTED", to: "REJECTED", role: "STAFF", hours: [1, 17], isStepKept: true },
  tooLate: {
    ...{ from: "SUBMITTED", to: "SUBMITTED", role: "SYSTEM", hours: [0, 0], isStepKept: false },
    ...{ until: "ANSWER_DUE", overdue: "STEP", limits: { step: DAY } },
  },
  dispatch: {
    ...{ from: "APPROVED", to: "DISPATCHED", role: "STAFF", hours: [0.1, 14], isStepKept: true },
    limits: { step: WAVE },
  },
  decline: { from: "DISPATCHED", to: "DISPATCHED", role: "VOLUNTEER", hours: [0.5, 6] },
  recall: {
    ...{ from: "DISPATCHED", to: "APPROVED", role: "STAFF", hours: [1, 10], isStepKept: true },
    limits: { step: DAY },
  },
  accept: {
    ...{ from: "DISPATCHED", to: "ACCEPTED", role: "VOLUNTEER", hours: [0.1, 14] },
    isStepKept: true,
  },
  supply: { from: "ACCEPTED", to: "SUPPLIED", role: "STAFF", hours: [0.1, 8] },
  promiseBroken: {
    ...{ from: "SUPPLIED", to: "SUPPLIED", role: "SYSTEM", hours: [0, 0], isPromiseKept: false },
    ...{ until: "PROMISE_DUE", overdue: "PROMISE" },
  },
  checkIn: { from: "SUPPLIED", to: "IN_SERVICE", role: "VOLUNTEER", hours: [2, 44] },
  checkOut: {
    ...{ from: "IN_SERVICE", to: "SERVED", role: "VOLUNTEER", hours: [0.4, 3.5] },
    ...{ isPromiseKept: true, limits: { step: WEEK } },
  },
  checkOutLate: {
    ...{ from: "IN_SERVICE", to: "SERVED", role: "VOLUNTEER", hours: [0.4, 3.5] },
    limits: { step: WEEK },
  },
  rate: { from: "SERVED", to: "RATED", role: "RESIDENT", hours: [0.5, 140], isStepKept: true },
  closeUnrated: {
    ...{ from: "SERVED", to: "UNRATED", role: "SYSTEM", hours: [0, 0], isStepKept: false },
    until: "RATING_DUE",
  },
  redo: {
    ...{ from: "RATED", to: "APPROVED", role: "SYSTEM", hours: [0, 0] },
    limits: { step: DAY, promise: PROMISE },
  },
  callBack: { from: "APPROVED", to: "APPROVED", role: "STAFF", hours: [0.5, 4] },
  cancelEarly: { from: "SUBMITTED", to: "CANCELLED", role: "RESIDENT", hours: [0.5, 12] },
  cancel: { from: "DISPATCHED", to: "CANCELLED", role: "RESIDENT", hours: [0.5, 12] },
} as const satisfies Record<string, Kind>;

type KindName = keyof typeof KINDS;

const SERVED: KindName[] = ["dispatch", "accept", "supply", "checkIn", "checkOut"];

type Story = {
  /** How many of a thousand wishes. */
  share: number;
  steps: KindName[];
  /** Only for wishes of the last so many days; older ones get the first story. */
  lately?: number;
};

/** The stories of wishes, with their frequency. */
export const STORIES: Record<string, Story> = {
  rated: { share: 560, steps: ["submit", "approve", ...SERVED, "rate"] },
  unrated: { share: 150, steps: ["submit", "approve", ...SERVED, "closeUnrated"] },
  declined: {
    share: 50,
    steps: ["submit", "approve", "dispatch", "decline", ...SERVED.slice(1), "rate"],
  },
  recalled: {
    share: 20,
    steps: ["submit", "approve", "dispatch", "recall", ...SERVED, "rate"],
  },
  answeredLate: { share: 40, steps: ["submit", "tooLate", "approve", ...SERVED, "rate"] },
  promiseBroken: {
    share: 50,
    steps: [
      ...(["submit", "approve", "dispatch", "accept", "supply"] as const),
      ...(["promiseBroken", "checkIn", "checkOutLate", "rate"] as const),
    ],
  },
  redone: {
    share: 45,
    steps: ["submit", "approve", ...SERVED, "rate", "redo", "callBack", ...SERVED, "rate"],
  },
  rejected: { share: 35, steps: ["submit", "reject"] },
  cancelledEarly: { share: 20, steps: ["submit", "cancelEarly"] },
  cancelled: { share: 20, steps: ["submit", "approve", "dispatch", "cancel"] },
  forgotten: { share: 10, steps: ["submit", "tooLate"], lately: 40 },
};

const EVENT_NAMES: Partial<Record<KindName, WishEventName>> = {
  tooLate: "overdue",
  promiseBroken: "overdue",
  checkOutLate: "checkOut",
  cancelEarly: "cancel",
};

/** The steps of all stories as rows for sql/steps.sql. */
export function stepRows() {
  return Object.values(STORIES).flatMap(({ steps }, story) =>
    steps.map((name, index) => {
      const { hours, until, overdue, limits, ...kind }: Kind = KINDS[name];
      const redoneAt = steps.indexOf("redo");
      return {
        ...kind,
        story,
        seq: index + 1,
        name: EVENT_NAMES[name] ?? name,
        round: redoneAt >= 0 && index >= redoneAt ? 2 : 1,
        least: hours[0],
        most: hours[1],
        until: until && UNTIL[until],
        data: { ...(overdue && { overdue }), ...(limits && { limits }) },
      };
    }),
  );
}
