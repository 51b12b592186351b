import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, limitFor, type TimeLimitRule } from "@/lib/orders/clocks/limit";
import { startedLimits, type Position } from "@/lib/orders/wishes/started-limits";
import { WISH_EVENTS, type WishEventName } from "@/lib/orders/wishes/lifecycle";
import { ClockStep, type WishStatus } from "@/prisma/generated/enums";
import { hours, workingDays, wakingHours } from "@/tests/support/moments";

/** Every limit has another amount, so that the amount identifies the limit. */
const STEPS = Object.values(ClockStep);
const RULES: TimeLimitRule[] = STEPS.map((step, position) => ({
  ...{ step, urgency: "NORMAL", categoryId: null, amount: position + 1, unit: "HOURS" },
}));

/** "APPROVED", "DISPATCHED in the pool", "APPROVED at the 所". */
function position(where: string): Position {
  return {
    status: where.split(" ")[0] as WishStatus,
    inOpenPool: where.includes("pool"),
    responsibleSiteId: where.includes("above") ? "above" : "village",
    urgency: "NORMAL",
    categoryId: "repairs",
    wantedTime: "ANY",
  };
}

type Case = [before: string | null, after: string, starts: Partial<Record<string, ClockStep>>];

/** Written from the domain's rules. A new event does not compile before it is added here. */
const STARTS: Record<WishEventName, Case[]> = {
  submit: [[null, "SUBMITTED", { step: "REVIEW" }]],
  approve: [["SUBMITTED", "APPROVED", { step: "DISPATCH", promise: "COMPLETION" }]],
  reject: [["SUBMITTED", "REJECTED", {}]],
  dispatch: [
    ["APPROVED", "DISPATCHED", { step: "WAVE" }],
    ["APPROVED", "DISPATCHED in the pool", { step: "POOL" }],
  ],
  nextWave: [["DISPATCHED", "DISPATCHED", { step: "WAVE" }]],
  openPool: [["DISPATCHED", "DISPATCHED in the pool", { step: "POOL" }]],
  decline: [
    ["DISPATCHED", "DISPATCHED", {}],
    ["DISPATCHED in the pool", "DISPATCHED in the pool", {}],
  ],
  recall: [
    ["DISPATCHED in the pool", "APPROVED", { step: "DISPATCH" }],
    ["IN_SERVICE", "APPROVED", { step: "DISPATCH" }],
  ],
  accept: [["DISPATCHED in the pool", "ACCEPTED", {}]],
  undoAccept: [
    ["ACCEPTED", "DISPATCHED", { step: "WAVE" }],
    ["ACCEPTED", "DISPATCHED in the pool", { step: "POOL" }],
  ],
  appoint: [["ACCEPTED", "ACCEPTED", {}]],
  stepBack: [["SUPPLIED", "SUPPLIED", {}]],
  release: [["SUPPLIED", "APPROVED", { step: "DISPATCH" }]],
  supply: [["ACCEPTED", "SUPPLIED", {}]],
  schedule: [["ACCEPTED", "ACCEPTED", {}]],
  unschedule: [["SUPPLIED", "SUPPLIED", {}]],
  remind: [["SUPPLIED", "SUPPLIED", {}]],
  checkIn: [["SUPPLIED", "IN_SERVICE", {}]],
  undoCheckIn: [["IN_SERVICE", "SUPPLIED", {}]],
  couldNotServe: [["IN_SERVICE", "APPROVED", { step: "DISPATCH" }]],
  checkOut: [["IN_SERVICE", "SERVED", { step: "RATING" }]],
  undoCheckOut: [["SERVED", "IN_SERVICE", {}]],
  rate: [
    ["SERVED", "RATED", {}],
    ["UNRATED", "RATED", {}],
  ],
  regrade: [["RATED", "RATED", {}]],
  closeUnrated: [["SERVED", "UNRATED", {}]],
  redo: [["RATED", "APPROVED above", { step: "DISPATCH", promise: "COMPLETION" }]],
  callBack: [["APPROVED", "APPROVED", {}]],
  cancel: [["DISPATCHED", "CANCELLED", {}]],
  merge: [["DISPATCHED", "MERGED", {}]],
  unmerge: [["MERGED", "SUBMITTED", { step: "REVIEW" }]],
  rateToo: [["RATED", "RATED", {}]],
  amend: [["SUBMITTED", "SUBMITTED", {}]],
  correct: [
    ["SUBMITTED", "SUBMITTED above", { step: "REVIEW" }],
    ["SERVED", "SERVED above", {}], // the time to rate is the resident's
  ],
  unpublish: [["APPROVED", "APPROVED", {}]],
  object: [["APPROVED", "APPROVED", {}]],
  decide: [
    ["SUBMITTED", "SUBMITTED", {}],
    ["SUBMITTED", "SUBMITTED above", { step: "REVIEW" }],
    ["ACCEPTED", "ACCEPTED above", {}],
  ],
  handUp: [
    ["SUBMITTED", "SUBMITTED above", { step: "REVIEW" }],
    ["APPROVED", "APPROVED above", { step: "DISPATCH" }],
    ["DISPATCHED", "DISPATCHED above", {}], // who is asked keeps the time they were given
    ["DISPATCHED in the pool", "DISPATCHED in the pool above", { step: "POOL" }],
  ],
  handDown: [["APPROVED above", "APPROVED", { step: "DISPATCH" }]],
  overdue: [
    ["SUBMITTED", "SUBMITTED above", { step: "REVIEW" }],
    ["DISPATCHED in the pool", "DISPATCHED in the pool above", { step: "POOL" }],
    ["IN_SERVICE", "IN_SERVICE above", {}],
    ["APPROVED above", "APPROVED above", {}], // above the centre there is nobody
  ],
  pause: [["APPROVED", "APPROVED", { pause: "PAUSE" }]],
  resume: [["APPROVED", "APPROVED", {}]],
};

describe("the limits a step starts", () => {
  const cases = WISH_EVENTS.flatMap((event) =>
    STARTS[event].map(([before, after, starts]) => ({ event, before, after, starts })),
  );
  test.each(cases)("$event, from $before to $after", ({ event, before, after, starts }) => {
    const limits = startedLimits(event, before ? position(before) : null, position(after), RULES);
    const named = Object.entries(limits).map(([clock, { amount }]) => [clock, STEPS[amount - 1]]);
    expect(Object.fromEntries(named)).toEqual(starts);
  });
});

describe("a limit is", () => {
  const matter = { urgency: "NORMAL", categoryId: "repairs" } as const;
  const rule = (amount: number, more: Partial<TimeLimitRule> = {}): TimeLimitRule => ({
    ...{ step: "COMPLETION", urgency: "NORMAL", categoryId: null, unit: "WORKING_DAYS", amount },
    ...more,
  });

  test("that of the category before that of the county before the default", () => {
    const [goods, all] = [rule(10, { categoryId: "repairs" }), rule(3)];
    expect(limitFor([all, goods], "COMPLETION", matter)).toEqual(workingDays(10));
    expect(limitFor([all], "COMPLETION", matter)).toEqual(workingDays(3));
    expect(limitFor([], "COMPLETION", matter)).toEqual(workingDays(5));
  });

  test("never that of another category, urgency or step", () => {
    const others = [
      rule(10, { categoryId: "concerts" }),
      rule(1, { urgency: "URGENT" }),
      rule(2, { step: "DISPATCH" }),
    ];
    expect(limitFor(others, "COMPLETION", matter)).toEqual(workingDays(5));
    expect(limitFor([rule(10, { categoryId: "x" })], "COMPLETION", { ...matter, categoryId: null }))
      .toEqual(workingDays(5)); // prettier-ignore
  });

  test("for urgent wishes in hours, but for the time to rate", () => {
    const { RATING, WAVE, ...others } = DEFAULT_LIMITS;
    expect(Object.values(others).map(({ URGENT }) => URGENT.unit)).toEqual(
      Object.values(others).map(() => "HOURS"),
    );
    expect(WAVE).toEqual({ NORMAL: wakingHours(15), URGENT: wakingHours(2) });
    expect(RATING.URGENT).toEqual(RATING.NORMAL);
    expect(limitFor([], "COMPLETION", { ...matter, urgency: "URGENT" })).toEqual(hours(24));
  });
});
