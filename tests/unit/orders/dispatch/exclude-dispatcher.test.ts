import { expect, test } from "vitest";
import { excludeDispatcher } from "@/lib/orders/dispatch/exclude-dispatcher";
import { actors } from "@/tests/unit/orders/wishes/facts";

const proposals = [
  { id: "v", leaderId: null, ineligibility: null },
  { id: "team", leaderId: "v", ineligibility: null },
  { id: "gone", leaderId: "v", ineligibility: "GONE" as const },
  { id: "other", leaderId: null, ineligibility: null },
];

test("a dispatcher who is a volunteer is not offered themself, nor a team they lead", () => {
  const offered = excludeDispatcher({ ...actors.center, volunteerId: "v" }, proposals);
  expect(offered.map(({ ineligibility }) => ineligibility)).toEqual([
    "YOURSELF",
    "YOURSELF",
    "GONE",
    null,
  ]);
});

test("any other is offered everybody", () => {
  expect(excludeDispatcher(actors.center, proposals)).toEqual(proposals);
});
