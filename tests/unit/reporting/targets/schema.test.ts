import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { setTargetsSchema } from "@/lib/reporting/targets/schema";
import { inputToTarget, TARGET_NAMES, targetToInput } from "@/lib/reporting/stats/target-names";

const siteId = randomUUID();

test("shares are typed in percent, hours unchanged", () => {
  const typed = { siteId, answerRate: "95.5", wholeMedian: "72" };
  expect(setTargetsSchema.parse(typed).targets).toEqual({ answerRate: 0.955, wholeMedian: 72 });
});

test("a typed target is shown again unchanged", () => {
  for (let tenths = 0; tenths <= 1000; tenths += 1) {
    const typed = tenths / 10;
    expect(targetToInput("answerRate", inputToTarget("answerRate", typed))).toBe(typed);
  }
});

test("a share above 100 percent and a text are refused", () => {
  const firstIssue = (answerRate: string) =>
    setTargetsSchema.safeParse({ siteId, answerRate }).error?.issues[0]?.message;
  expect(firstIssue("100")).toBeUndefined();
  expect(firstIssue("100.1")).toBe("between");
  expect(firstIssue("-1")).toBe("number");
  expect(firstIssue("high")).toBe("number");
});

test("a count is no target: a village cannot aim at what its county does", () => {
  expect(TARGET_NAMES).toContain("satisfiedRate");
  expect(TARGET_NAMES).not.toContain("volunteers");
});
