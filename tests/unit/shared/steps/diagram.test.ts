import { expect, test } from "vitest";
import { TRANSITIONS } from "@/lib/orders/wishes/lifecycle";
import { drawLifecycle } from "@/lib/shared/steps/diagram";

test("the diagram has the way in, the steps and the ends, and no loop at a status", () => {
  const lines = drawLifecycle(TRANSITIONS)
    .split("\n")
    .map((line) => line.trim());
  expect(lines[0]).toBe("stateDiagram-v2");
  expect(lines).toContain("[*] --> SUBMITTED: submit");
  expect(lines).toContain("ACCEPTED --> APPROVED: recall, release");
  expect(lines).toContain("CANCELLED --> [*]");
  expect(lines.filter((line) => /^(\w+) --> \1:/.test(line))).toEqual([]);
});
