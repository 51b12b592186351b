import { expect, test } from "vitest";
import { mayEnterWishes } from "@/lib/desk/intake/policy";
import { mayUpdateProfile } from "@/lib/network/registration/policy";
import { mayManageTeams } from "@/lib/network/teams/policy";
import { mayFollow } from "@/lib/notices/inbox/policy";
import { mayKeepStock } from "@/lib/orders/stock/policy";
import { isVolunteer } from "@/lib/orders/volunteering/policy";
import { mayExport } from "@/lib/reporting/exports/policy";
import { maySetTargets } from "@/lib/reporting/targets/policy";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { isHandler } from "@/lib/shared/auth/handler";
import { ACTORS, whoMay } from "@/tests/support/actors";

const HANDLERS = ["clerk", "admin", "station"];

test.each([
  ["handle orders", isHandler, HANDLERS],
  ["enter wishes for others", mayEnterWishes, HANDLERS],
  ["follow wishes", mayFollow, HANDLERS],
  ["keep stock", mayKeepStock, HANDLERS],
  ["keep teams", mayManageTeams, ["admin"]],
  ["set targets", maySetTargets, ["admin", "cityAdmin"]],
  ["export figures", mayExport, [...HANDLERS, "city", "cityAdmin"]],
  ["answer invitations", isVolunteer, ["volunteer"]],
  ["change their profile", mayUpdateProfile, ["volunteer"]],
])("who may %s", (_, may, who) => {
  expect(whoMay(may)).toEqual(who);
});

test("throws FORBIDDEN for an actor whom the policy does not allow", () => {
  expect(ensureAllowed(ACTORS.volunteer, isVolunteer)).toBe(ACTORS.volunteer);
  expect(() => ensureAllowed(ACTORS.city, isHandler)).toThrowError(
    expect.objectContaining({ code: "FORBIDDEN" }),
  );
});
