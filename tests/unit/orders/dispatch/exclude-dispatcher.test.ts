import { expect, test } from "vitest";
import { exceptYourself } from "@/lib/orders/dispatch/exclude-dispatcher";
import { actors } from "@/tests/unit/orders/wishes/facts";

const proposals = [
  { id: "v", leaderId: null, stopper: null },
  { id: "team", leaderId: "v", stopper: null },
  { id: "gone", leaderId: "v", stopper: "GONE" as const },
  { id: "other", leaderId: null, stopper: null },
];

test("a dispatcher who is a volunteer is not offered themself, nor a team they lead", () => {
  const offered = exceptYourself({ ...actors.center, volunteerId: "v" }, proposals);
  expect(offered.map(({ stopper }) => stopper)).toEqual(["YOURSELF", "YOURSELF", "GONE", null]);
});

test("any other is offered everybody", () => {
  expect(exceptYourself(actors.center, proposals)).toEqual(proposals);
});
