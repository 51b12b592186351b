import { describe, expect, it } from "vitest";
import { gradeOfRound } from "@/lib/orders/volunteering/grade";

describe("the grade of a round", () => {
  const ratings = [
    { round: 1, data: { grade: 1 } },
    { round: 2, data: { grade: 5 } },
  ];

  it("is what the resident gave that round", () => {
    expect(gradeOfRound(ratings, 1)).toBe(1);
    expect(gradeOfRound(ratings, 2)).toBe(5);
  });

  it("is none before the resident rated, or where the event says nothing", () => {
    expect(gradeOfRound(ratings, 3)).toBeNull();
    expect(gradeOfRound([{ round: 1, data: {} }], 1)).toBeNull();
  });
});
