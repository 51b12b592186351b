import fc from "fast-check";
import { expect, test } from "vitest";
import { END_STATUSES, isRedoGrade, nextStatus, WISH_EVENTS } from "@/lib/orders/wishes/lifecycle";
import { WishStatus } from "@/prisma/generated/enums";

const STATUSES = Object.values(WishStatus);

test("the whole lifecycle, as one table", () => {
  const rows = STATUSES.map((status) => {
    const ways = WISH_EVENTS.flatMap((event) => {
      const to = nextStatus(status, event);
      if (!to) return [];
      return to === status ? [event] : [`${event} → ${to}`];
    });
    return `${status}: ${ways.join(", ") || "end"}`;
  });

  expect(rows).toMatchInlineSnapshot(`
    [
      "SUBMITTED: approve → APPROVED, reject → REJECTED, cancel → CANCELLED, merge → MERGED, amend, correct, unpublish, object, decide, handUp, handDown, overdue, pause, resume",
      "APPROVED: dispatch → DISPATCHED, callBack, cancel → CANCELLED, merge → MERGED, amend, correct, unpublish, object, decide, handUp, handDown, overdue, pause, resume",
      "REJECTED: end",
      "DISPATCHED: nextWave, openPool, decline, recall → APPROVED, accept → ACCEPTED, cancel → CANCELLED, merge → MERGED, amend, correct, unpublish, decide, handUp, overdue",
      "ACCEPTED: recall → APPROVED, undoAccept → DISPATCHED, appoint, stepBack, release → APPROVED, supply → SUPPLIED, schedule, unschedule, remind, cancel → CANCELLED, amend, correct, unpublish, decide, overdue, pause, resume",
      "SUPPLIED: recall → APPROVED, appoint, stepBack, release → APPROVED, schedule, unschedule, remind, checkIn → IN_SERVICE, couldNotServe → APPROVED, cancel → CANCELLED, amend, correct, unpublish, decide, overdue, pause, resume",
      "IN_SERVICE: recall → APPROVED, undoCheckIn → SUPPLIED, couldNotServe → APPROVED, checkOut → SERVED, correct, unpublish, overdue",
      "SERVED: undoCheckOut → IN_SERVICE, rate → RATED, closeUnrated → UNRATED, correct, unpublish",
      "RATED: rateToo, regrade, redo → APPROVED, correct, unpublish",
      "CANCELLED: end",
      "UNRATED: rate → RATED, correct, unpublish",
      "MERGED: unmerge → SUBMITTED",
    ]
  `);
});

test("every status can be reached from the first", () => {
  const reached = new Set<WishStatus>(["SUBMITTED"]);
  for (const status of reached) {
    for (const event of WISH_EVENTS) {
      const to = nextStatus(status, event);
      if (to) reached.add(to);
    }
  }
  expect(reached).toEqual(new Set(STATUSES));
});

test("whatever happens, a wish can still come to an end", () => {
  const anyWalk = fc.array(fc.constantFrom(...WISH_EVENTS), { maxLength: 40 });
  fc.assert(
    fc.property(anyWalk, (walk) => {
      const status = walk.reduce<WishStatus>(
        (at, event) => nextStatus(at, event) ?? at,
        "SUBMITTED",
      );
      expect(comesToAnEnd(status)).toBe(true);
    }),
  );
});

function comesToAnEnd(status: WishStatus): boolean {
  const seen = new Set([status]);
  for (const at of seen) {
    for (const event of WISH_EVENTS) seen.add(nextStatus(at, event) ?? at);
  }
  return seen.has("RATED") || END_STATUSES.some((end) => seen.has(end));
}

test("a new round begins with the two lowest of the five grades", () => {
  expect([1, 2, 3, 4, 5].filter(isRedoGrade)).toEqual([1, 2]);
});
