import { describe, expect, test } from "vitest";
import {
  isDueWithin,
  isOverdue,
  overdueAt,
  overdueSince,
  type Standing,
} from "@/lib/orders/clocks/overdue";
import { BEFORE_END } from "@/lib/orders/wishes/lifecycle";
import { later } from "@/lib/shared/days/durations";
import { WishStatus } from "@/prisma/generated/enums";

const NOW = new Date("2026-11-25T18:00:00+08:00");
const inMs = (ms: number) => later(NOW, ms);

function wish(over: Partial<Standing> = {}): Standing {
  return {
    ...{ status: "APPROVED", inOpenPool: false },
    ...{ stepDueAt: null, promisedAt: null, pausedAt: null },
    ...over,
  };
}

describe("a wish is overdue", () => {
  test.each([
    [-1, true],
    [0, true],
    [1, false],
  ])("from the very millisecond at which its limit ends: due %i ms from now: %s", (ms, is) => {
    expect(isOverdue(wish({ stepDueAt: inMs(ms) }), NOW)).toBe(is);
    expect(isOverdue(wish({ promisedAt: inMs(ms) }), NOW)).toBe(is);
  });

  test("since the earlier of its two limits", () => {
    const [earlier, then] = [inMs(-2000), inMs(-1000)];
    expect(overdueSince(wish({ stepDueAt: earlier, promisedAt: then }), NOW)).toEqual(earlier);
    expect(overdueSince(wish({ stepDueAt: then, promisedAt: earlier }), NOW)).toEqual(earlier);
    expect(overdueSince(wish({ stepDueAt: inMs(5), promisedAt: then }), NOW)).toEqual(then);
  });

  test("not while the resident is awaited", () => {
    expect(isOverdue(wish({ stepDueAt: NOW, promisedAt: NOW, pausedAt: NOW }), NOW)).toBe(false);
  });

  test("by a step only where staff have to take it: no wave and no rating", () => {
    const statuses = Object.values(WishStatus).filter((status) =>
      isOverdue(wish({ status, stepDueAt: NOW }), NOW),
    );
    expect(statuses).toEqual(["SUBMITTED", "APPROVED"]);
    expect(isOverdue(wish({ status: "DISPATCHED", stepDueAt: NOW }), NOW)).toBe(false);
    const pool = { status: "DISPATCHED", inOpenPool: true, stepDueAt: NOW } as const;
    expect(isOverdue(wish(pool), NOW)).toBe(true);
  });

  test("by a promise as long as the service is owed", () => {
    const statuses = Object.values(WishStatus).filter((status) =>
      isOverdue(wish({ status, promisedAt: NOW }), NOW),
    );
    expect(statuses.toSorted()).toEqual(BEFORE_END.toSorted());
  });
});

test("times follow one another without a gap: what is due after one belongs to the next", () => {
  const next = { after: NOW, until: inMs(1000) };
  for (const ms of [-1, 0, 1, 1000]) {
    const due = wish({ stepDueAt: inMs(ms) });
    expect([isDueWithin(due, overdueAt(NOW)), isDueWithin(due, next)]).toEqual([ms <= 0, ms > 0]);
  }
  expect(isDueWithin(wish({ stepDueAt: inMs(1001) }), next)).toBe(false);
});
