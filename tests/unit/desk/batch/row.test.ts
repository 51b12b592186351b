import { describe, expect, test } from "vitest";
import { selectCandidates } from "@/lib/desk/batch/row";
import type { Ineligibility } from "@/lib/orders/dispatch/ineligibility";
import { NEIGHBOR } from "@/tests/unit/orders/dispatch/candidates";

function aRankedCandidate(id: string, total: number, ineligibility: Ineligibility | null = null) {
  return { ...NEIGHBOR, id, name: id, total, factors: [], ineligibility };
}

function anOther(id: string, total: number) {
  const factor = { factor: "CATEGORY", value: 0, reason: "otherCategory", values: {} } as const;
  return { ...aRankedCandidate(id, total), factors: [factor] };
}

describe("a row of the batch", () => {
  const many = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2].map((total) =>
    aRankedCandidate(String(total), total),
  );

  test("proposes who the plan chose, and offers the five best of the others", () => {
    const { proposed, others, nobody } = selectCandidates(many, "0.7");
    expect(proposed).toMatchObject({ points: 70, target: { to: "VOLUNTEER", id: "0.7" } });
    expect(others.map(({ points }) => points)).toEqual([90, 80, 60, 50, 40]);
    expect(nobody).toBeNull();
  });

  test("never offers who must not be asked", () => {
    const { others } = selectCandidates(
      [aRankedCandidate("busy", 0.9, "BUSY"), aRankedCandidate("free", 0.5)],
      null,
    );
    expect(others.map(({ name }) => name)).toEqual(["free"]);
  });

  test.each([
    ["nobody is near", [], "NOBODY"],
    ["who is near does not do it", [anOther("other", 0.9)], "NOBODY"],
    ["who is near must not be asked", [aRankedCandidate("asker", 0.9, "SELF")], "NOBODY"],
    ["who is near has as many as allowed", [aRankedCandidate("busy", 0.9, "BUSY")], "BUSY"],
    ["who is near is asked for other wishes", [aRankedCandidate("free", 0.9)], "TAKEN"],
  ] as const)("says why there is nobody: %s", (_, proposals, why) => {
    expect(selectCandidates([...proposals], null)).toMatchObject({ proposed: null, nobody: why });
  });
});
