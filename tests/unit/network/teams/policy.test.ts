import { expect, test } from "vitest";
import { refusalToClose, refusalToRemove } from "@/lib/network/teams/policy";

test("a leader leaves the team only after another one leads it", () => {
  expect(refusalToRemove({ leaderId: "a" }, "a")).toBe("LEADS_TEAM");
  expect(refusalToRemove({ leaderId: "a" }, "b")).toBeNull();
});

test("a team is closed once it has nothing in hand and nothing to answer", () => {
  expect(refusalToClose({ inHand: 1, asked: 0 })).toBe("TEAM_BUSY");
  expect(refusalToClose({ inHand: 0, asked: 1 })).toBe("TEAM_BUSY");
  expect(refusalToClose({ inHand: 0, asked: 0 })).toBeNull();
});
