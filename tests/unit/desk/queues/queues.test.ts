import { describe, expect, test } from "vitest";
import {
  conditionsOf,
  countIn,
  OPEN_STATUSES,
  QUEUES,
  queueOf,
  queuesIn,
  queuesOf,
  type Pile,
} from "@/lib/desk/queues/queues";
import { SiteLevel, WishStatus } from "@/prisma/generated/enums";

const LEVELS = Object.values(SiteLevel).filter((level) => level !== "CITY");
const BOTH = [true, false];

/** Every wish there can be, as far as the queues tell wishes apart. */
const PILES: Pile[] = Object.values(WishStatus).flatMap((status) =>
  BOTH.flatMap((isObjected) =>
    BOTH.flatMap((isMine) =>
      BOTH.flatMap((isPast) =>
        BOTH.map((isUnanswered) => ({ status, isObjected, isMine, isPast, isUnanswered })),
      ),
    ),
  ),
);

describe.each(LEVELS)("the desk of a %s", (level) => {
  // To a centre every wish of its county belongs.
  const piles = PILES.filter(({ isMine }) => isMine || level !== "CENTER");

  test("has each wish on exactly one queue", () => {
    const conditions = conditionsOf(level);
    for (const pile of piles) {
      const queues = QUEUES.filter((queue) =>
        conditions[queue].some(
          ({ statuses, isObjected, isMine, isPast, isUnanswered }) =>
            statuses.includes(pile.status) &&
            [undefined, pile.isObjected].includes(isObjected) &&
            [undefined, pile.isMine].includes(isMine) &&
            [undefined, pile.isPast].includes(isPast) &&
            [undefined, pile.isUnanswered].includes(isUnanswered),
        ),
      );
      expect(queues, JSON.stringify(pile)).toEqual([queueOf(level, pile)]);
    }
  });

  test("counts a queue wholly or not at all", () => {
    const conditions = conditionsOf(level);
    for (const queue of queuesOf(level)) {
      const open = conditions[queue].flatMap(({ statuses }) =>
        statuses.map((status) => OPEN_STATUSES.includes(status)),
      );
      expect(new Set(open).size, queue).toBe(1);
    }
  });
});

test("what nobody answered needs those who dispatch, and is not just to be accepted", () => {
  const pile: Pile = {
    status: "DISPATCHED",
    isObjected: false,
    isMine: true,
    isPast: false,
    isUnanswered: true,
  };
  expect(queueOf("CENTER", pile)).toBe("nobodyAnswered");
  expect(queueOf("TOWNSHIP", pile)).toBe("nobodyAnswered");
  expect(queueOf("TOWNSHIP", { ...pile, isUnanswered: false })).toBe("accept");
  expect(queueOf("VILLAGE", pile)).toBe("accept");
});

test("what needs somebody, what waits and nothing else is open", () => {
  expect(countIn("open", { review: 2, serve: 3 })).toBe(5);
  expect(countIn("needsMe", { review: 2, serve: 3 })).toBe(2);
  expect(queuesIn("open")).not.toContain("unrated");
});

test("a station reviews and supplies; a 所 dispatches too; a centre also decides", () => {
  expect(queuesOf("VILLAGE")).not.toContain("dispatch");
  expect(queuesOf("TOWNSHIP")).toContain("dispatch");
  expect(queuesOf("TOWNSHIP")).not.toContain("objections");
  expect(queuesOf("CENTER")).toContain("objections");
});
