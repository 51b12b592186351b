import { describe, expect, test } from "vitest";
import { findObstacle, type ReviewFacts } from "@/lib/desk/batch/obstacle";

const PLAIN: ReviewFacts = {
  status: "SUBMITTED",
  isRefused: false,
  isClaimed: false,
  isPaused: false,
  hasCategory: true,
  hidesWords: false,
  isAlike: false,
};

describe("a wish in a batch of reviews", () => {
  test("is approved if nothing asks for a look at it", () => {
    expect(findObstacle(PLAIN)).toBeNull();
  });

  test.each([
    [{ status: "APPROVED" }, "APPROVED"],
    [{ status: "RATED" }, "APPROVED"],
    [{ status: "REJECTED" }, "MOVED_ON"],
    [{ status: "CANCELLED" }, "MOVED_ON"],
    [{ status: "MERGED" }, "MOVED_ON"],
    [{ isRefused: true }, "REFUSED"],
    [{ isClaimed: true }, "CLAIMED"],
    [{ isPaused: true }, "PAUSED"],
    [{ hasCategory: false }, "NO_CATEGORY"],
    [{ hidesWords: true }, "HIDDEN_WORDS"],
    [{ isAlike: true }, "ALIKE"],
    [{ isRefused: true, hasCategory: false, isAlike: true }, "REFUSED"],
  ] as const)("is left out with %o: %s", (facts, obstacle) => {
    expect(findObstacle({ ...PLAIN, ...facts })).toBe(obstacle);
  });
});
