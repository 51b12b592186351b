import { describe, expect, test } from "vitest";
import {
  conditionsOf,
  OPEN_STATUSES,
  QUEUES,
  queueOf,
  queuesOf,
  type Pile,
} from "@/lib/desk/queues";
import { SiteLevel, WishStatus } from "@/prisma/generated/enums";

const LEVELS = Object.values(SiteLevel).filter((level) => level !== "CITY");
const BOTH = [true, false];

/** Every wish there can be, as far as the queues tell wishes apart. */
const PILES: Pile[] = Object.values(WishStatus).flatMap((status) =>
  BOTH.flatMap((isObjected) =>
    BOTH.flatMap((isMine) => BOTH.map((isPast) => ({ status, isObjected, isMine, isPast }))),
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
          ({ statuses, isObjected, isMine, isPast }) =>
            statuses.includes(pile.status) &&
            [undefined, pile.isObjected].includes(isObjected) &&
            [undefined, pile.isMine].includes(isMine) &&
            [undefined, pile.isPast].includes(isPast),
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

test("a station reviews and supplies; a 所 dispatches too; a centre also decides", () => {
  expect(queuesOf("VILLAGE")).not.toContain("dispatch");
  expect(queuesOf("TOWNSHIP")).toContain("dispatch");
  expect(queuesOf("TOWNSHIP")).not.toContain("objections");
  expect(queuesOf("CENTER")).toContain("objections");
});
