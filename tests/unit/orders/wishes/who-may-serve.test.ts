import { expect, test } from "vitest";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import {
  volunteerParty,
  barrierTo,
  firstBarrier,
  isInvitedAlone,
  invitedTeams,
} from "@/lib/orders/wishes/who-may-serve";

const WISH = { residentPhoneToken: "19900000009", pastOwnerIds: ["past"] };
const fit = volunteerParty({ id: "one", phoneToken: "19900000001" });
const team = { ...fit, id: "team", leaderId: "leader" };

test.each([
  ["a volunteer who has nothing to do with it", fit, null],
  ["the asker", { ...fit, phoneToken: "19900000009" }, "SELF"],
  ["one who had it in an earlier round", { ...fit, id: "past" }, "PAST_OWNER"],
  ["a team of others", team, null],
  ["a team the asker leads", { ...team, phoneToken: "19900000009" }, "SELF"],
  ["a team that had it", { ...team, id: "past" }, "PAST_OWNER"],
  ["a team led by one who had it", { ...team, leaderId: "past" }, "PAST_OWNER"],
])("%s", (_, party, expected) => {
  expect(barrierTo(party, WISH)).toBe(expected);
});

test("of several the first barrier any of them meets counts", () => {
  expect(firstBarrier([fit, team], WISH)).toBeNull();
  expect(firstBarrier([fit, { ...fit, id: "past" }], WISH)).toBe("PAST_OWNER");
});

test("a volunteer is asked alone, or for the teams they lead", () => {
  const actor: VolunteerActor = {
    ...{ role: "VOLUNTEER", id: "one", name: "", phoneToken: null, centerId: "" },
    teamIds: ["a", "b"],
    staffId: null,
  };
  const wish = { invitedVolunteerIds: ["one"], invitedTeamIds: ["b", "c"] };
  expect(isInvitedAlone(actor, wish)).toBe(true);
  expect(isInvitedAlone({ ...actor, id: "two" }, wish)).toBe(false);
  expect(invitedTeams(actor, wish)).toEqual(["b"]);
});
