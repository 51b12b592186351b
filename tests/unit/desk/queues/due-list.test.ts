import { describe, expect, test } from "vitest";
import { groupDues } from "@/lib/desk/queues/due-list";
import type { WishStatus } from "@/prisma/generated/enums";

const NOW = new Date("2026-11-25T10:00:00+08:00");
const at = (moment: string) => new Date(`2026-11-${moment}:00+08:00`);

type Dates = { step?: string; promise?: string; status?: WishStatus; inOpenPool?: boolean };

function aDueWish(id: string, { step, promise, status = "APPROVED", inOpenPool = false }: Dates) {
  return {
    id,
    status,
    inOpenPool,
    stepDueAt: step ? at(step) : null,
    stepUnit: step ? ("WORKING_DAYS" as const) : null,
    promisedAt: promise ? at(promise) : null,
    promiseUnit: promise ? ("WORKING_DAYS" as const) : null,
    pausedAt: null,
    pauseEndsAt: null,
  };
}

/** The ids in each group. */
function idsOf(wishes: ReturnType<typeof aDueWish>[], most = 99) {
  const groups = groupDues(wishes, most, NOW);
  return Object.values(groups).map((entries) => entries.map(({ wish }) => wish.id).join(" "));
}

describe("the day's due list", () => {
  const wishes = [
    aDueWish("evening", { step: "25T23:59" }),
    aDueWish("tomorrow", { step: "26T18:00" }),
    aDueWish("late", { step: "25T09:59" }),
    aDueWish("noon", { promise: "25T12:00" }),
    aDueWish("later", { step: "27T00:00" }),
    aDueWish("latest", { promise: "20T18:00", step: "26T18:00" }),
  ];

  test("has what is overdue the longest first, then the day by the hour, then tomorrow", () => {
    expect(idsOf(wishes)).toEqual(["latest late", "noon evening", "tomorrow"]);
  });

  test("keeps what is due first where there is too much", () => {
    expect(idsOf(wishes, 3)).toEqual(["latest late", "noon", ""]);
  });

  test("says of a wish both what is late and what comes next", () => {
    const [latest] = groupDues(wishes, 99, NOW).overdue;
    expect(latest?.dues.map(({ of, state }) => [of, state])).toEqual([
      ["PROMISE", "OVERDUE"],
      ["STEP", "ON_TIME"],
    ]);
  });

  test("leaves out what goes on by itself: waves and ratings, but not the open pool", () => {
    const step = "25T18:00";
    const waiting = [
      aDueWish("wave", { step, status: "DISPATCHED" }),
      aDueWish("pool", { step, status: "DISPATCHED", inOpenPool: true }),
      aDueWish("rating", { step, status: "SERVED" }),
      aDueWish("promised", { step: "24T18:00", status: "DISPATCHED", promise: step }),
    ];
    expect(idsOf(waiting)).toEqual(["", "pool promised", ""]);
  });
});
