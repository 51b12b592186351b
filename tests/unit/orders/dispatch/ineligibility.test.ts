import { expect, test } from "vitest";
import { findIneligibility } from "@/lib/orders/dispatch/ineligibility";

const LIMITS = { volunteerLoad: 2, teamLoad: 3 };
const WISH = { residentPhoneToken: "19900000009", pastOwnerIds: ["past"], askedIds: ["asked"] };

const volunteer = {
  kind: "VOLUNTEER" as const,
  id: "one",
  leaderId: null,
  phoneToken: "19900000001",
  isGone: false,
  load: 0,
};
const team = { ...volunteer, kind: "TEAM" as const, leaderId: "leader" };

test.each([
  ["a volunteer with nothing against it", volunteer, null],
  ["one whose account is disabled", { ...volunteer, isGone: true }, "GONE"],
  ["the asker", { ...volunteer, phoneToken: "19900000009" }, "SELF"],
  ["a team the asker leads", { ...team, phoneToken: "19900000009" }, "SELF"],
  ["one who had it in an earlier round", { ...volunteer, id: "past" }, "PAST_OWNER"],
  ["a team led by one who had it", { ...team, leaderId: "past" }, "PAST_OWNER"],
  ["one asked in this round", { ...volunteer, id: "asked" }, "ASKED"],
  ["a team asked in this round", { ...team, id: "asked" }, "ASKED"],
  ["one with room for one more", { ...volunteer, load: 1 }, null],
  ["one with as many as allowed", { ...volunteer, load: 2 }, "BUSY"],
  ["a team with as many as a volunteer may have", { ...team, load: 2 }, null],
  ["a team with as many as allowed", { ...team, load: 3 }, "BUSY"],
  ["of several the weightier", { ...volunteer, isGone: true, load: 9 }, "GONE"],
])("%s", (_, somebody, expected) => {
  expect(findIneligibility(somebody, WISH, LIMITS)).toBe(expected);
});
