import { expect, test } from "vitest";
import { fateOf, type Held } from "@/lib/orders/leaving/what-becomes";

const held = (status: Held["status"], teamId: string | null, volunteerIds: string[]): Held => ({
  ...{ status, teamId, volunteerIds },
});

test.each([
  ["of one alone is given back", held("SUPPLIED", null, ["bee"]), false, "GIVEN_BACK"],
  ["of a member is left to the team", held("ACCEPTED", "team", ["bee"]), false, "LEFT_TO_TEAM"],
  ["of a leader goes to the next", held("ACCEPTED", "team", ["other"]), false, "HANDED_OVER"],
  ["of a closed team is given back", held("ACCEPTED", "team", ["other"]), true, "GIVEN_BACK"],
  ["under way with others goes on", held("IN_SERVICE", "team", ["bee", "other"]), true, "GOES_ON"],
  ["under way alone is broken off", held("IN_SERVICE", null, ["bee"]), false, "BROKEN_OFF"],
] as const)("a wish %s", (_, wish, isTeamClosed, fate) => {
  expect(fateOf(wish, "bee", isTeamClosed)).toBe(fate);
});
