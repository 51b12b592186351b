import { describe, expect, test } from "vitest";
import {
  queueConditions,
  sumCounts,
  OPEN_STATUSES,
  QUEUES,
  findQueue,
  expandSelection,
  listQueues,
  TURNS,
  type QueueTraits,
} from "@/lib/desk/queues/queues";
import { SiteLevel, WishStatus } from "@/prisma/generated/enums";

const LEVELS = Object.values(SiteLevel).filter((level) => level !== "CITY");
const BOTH = [true, false];

/** Every combination of traits that a wish can have. */
const PILES: QueueTraits[] = Object.values(WishStatus).flatMap((status) =>
  BOTH.flatMap((isObjected) =>
    TURNS.flatMap((turn) =>
      BOTH.flatMap((isPast) =>
        BOTH.map((isUnanswered) => ({ status, isObjected, turn, isPast, isUnanswered })),
      ),
    ),
  ),
);

describe.each(LEVELS)("the desk of a %s", (level) => {
  // No unit of a county is above its centre.
  const piles = PILES.filter(({ turn }) => turn !== "ABOVE" || level !== "CENTER");

  test("has each wish on exactly one queue", () => {
    const conditions = queueConditions(level);
    for (const pile of piles) {
      const queues = QUEUES.filter((queue) =>
        conditions[queue].some(
          ({ statuses, isObjected, turn, isPast, isUnanswered }) =>
            statuses.includes(pile.status) &&
            [undefined, pile.isObjected].includes(isObjected) &&
            [undefined, pile.turn].includes(turn) &&
            [undefined, pile.isPast].includes(isPast) &&
            [undefined, pile.isUnanswered].includes(isUnanswered),
        ),
      );
      expect(queues, JSON.stringify(pile)).toEqual([findQueue(level, pile)]);
    }
  });

  test("counts a queue wholly or not at all", () => {
    const conditions = queueConditions(level);
    for (const queue of listQueues(level)) {
      const open = conditions[queue].flatMap(({ statuses }) =>
        statuses.map((status) => OPEN_STATUSES.includes(status)),
      );
      expect(new Set(open).size, queue).toBe(1);
    }
  });
});

test("what nobody answered needs those who dispatch, and is not just to be accepted", () => {
  const pile: QueueTraits = {
    status: "DISPATCHED",
    isObjected: false,
    turn: "OURS",
    isPast: false,
    isUnanswered: true,
  };
  expect(findQueue("CENTER", pile)).toBe("nobodyAnswered");
  expect(findQueue("TOWNSHIP", pile)).toBe("nobodyAnswered");
  expect(findQueue("TOWNSHIP", { ...pile, isUnanswered: false })).toBe("accept");
  expect(findQueue("VILLAGE", pile)).toBe("accept");
});

test("what needs somebody, what waits and nothing else is open", () => {
  expect(sumCounts("open", { review: 2, serve: 3 })).toBe(5);
  expect(sumCounts("needsMe", { review: 2, serve: 3, belowReview: 4 })).toBe(2);
  expect(sumCounts("below", { review: 2, serve: 3, belowReview: 4 })).toBe(4);
  expect(expandSelection("open")).not.toContain("unrated");
});

test("a station reviews and supplies; a 所 dispatches too; a centre also decides", () => {
  expect(listQueues("VILLAGE")).not.toContain("dispatch");
  expect(listQueues("TOWNSHIP")).toContain("dispatch");
  expect(listQueues("TOWNSHIP")).not.toContain("objections");
  expect(listQueues("CENTER")).toContain("objections");
});
