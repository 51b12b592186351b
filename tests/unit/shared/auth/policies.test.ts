import { describe, expect, test } from "vitest";
import { mayEnterWishes } from "@/lib/desk/intake/policy";
import { mayEditMenu } from "@/lib/network/menu/policy";
import { mayUpdateProfile } from "@/lib/network/registration/policy";
import { mayGuard, maySetSecurity } from "@/lib/network/security/policy";
import { mayImport } from "@/lib/network/imports/policy";
import { mayMoveOrClose } from "@/lib/network/sites/policy";
import { mayManageTeams } from "@/lib/network/teams/policy";
import { maySeeOutbox } from "@/lib/notices/deliveries/policy";
import { hasInbox, mayChooseChannel, mayFollow } from "@/lib/notices/inbox/policy";
import { mayErase } from "@/lib/orders/erasure/policy";
import { maySetRules } from "@/lib/orders/rules/policy";
import { mayKeepStock } from "@/lib/orders/stock/policy";
import { isVolunteer } from "@/lib/orders/volunteering/policy";
import { hasOwnData } from "@/lib/public/my-data/policy";
import { mayPublishPrivacy } from "@/lib/public/privacy/policy";
import { mayReadAudit } from "@/lib/reporting/audit/policy";
import { mayExport } from "@/lib/reporting/exports/policy";
import { maySeeRecounts } from "@/lib/reporting/recounts/policy";
import { maySetTargets } from "@/lib/reporting/targets/policy";
import { hasPassword } from "@/lib/shared/account/policy";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { isHandler } from "@/lib/shared/auth/handler";
import { hasSessions } from "@/lib/shared/sessions/policy";
import { ACTORS, ADMINISTRATORS, whoMay } from "@/tests/support/actors";

const HANDLERS = ["clerk", "admin", "station"];
const STAFF = [...HANDLERS, "city", "cityAdmin"];

test.each([
  ["handle orders", isHandler, HANDLERS],
  ["enter wishes for others", mayEnterWishes, HANDLERS],
  ["follow wishes", mayFollow, HANDLERS],
  ["keep stock", mayKeepStock, HANDLERS],
  ["keep teams", mayManageTeams, ["admin"]],
  ["set targets", maySetTargets, ["admin", "cityAdmin"]],
  ["export figures", mayExport, STAFF],
  ["have a password", hasPassword, STAFF],
  ["have sessions", hasSessions, ["volunteer", ...STAFF]],
  ["have an inbox", hasInbox, ["volunteer", ...HANDLERS]],
  ["choose a channel", mayChooseChannel, ["resident", "volunteer", ...HANDLERS]],
  ["have data of their own", hasOwnData, ["resident", "volunteer"]],
  ["see the outbox of a county", maySeeOutbox, ["clerk", "admin"]],
  ["erase anybody", mayErase, ["system"]],
  ["import places", mayImport, ["admin", "cityAdmin"]],
  ["answer invitations", isVolunteer, ["volunteer"]],
  ["change their profile", mayUpdateProfile, ["volunteer"]],
])("who may %s", (_, may, who) => {
  expect(whoMay(may)).toEqual(who);
});

describe("of the administrators of a centre, a 所 and a city", () => {
  test.each([
    ["edit the menu", mayEditMenu, ["admin"]],
    ["set rules", maySetRules, ["admin"]],
    ["publish the privacy notice", mayPublishPrivacy, ["admin"]],
    ["import places", mayImport, ["admin", "cityAdmin"]],
    ["see how figures were counted again", maySeeRecounts, ["admin", "cityAdmin"]],
    ["manage teams", mayManageTeams, ["admin", "townAdmin"]],
    ["set targets", maySetTargets, ["admin", "townAdmin", "cityAdmin"]],
    ["set how accounts are guarded", maySetSecurity, ["guard", "cityGuard"]],
    ["read the audit log", mayReadAudit, ["auditor", "cityAuditor"]],
  ])("who may %s", (_, may: (actor: Actor) => boolean, who) => {
    expect(whoMay(may, ADMINISTRATORS)).toEqual(who);
  });

  test("none without that role may, and nobody who is no staff", () => {
    for (const may of [mayEditMenu, maySetRules, mayPublishPrivacy, maySetSecurity, mayReadAudit]) {
      const { admin: _, cityAdmin: __, ...others } = ACTORS;
      expect(whoMay(may, others)).toEqual([]);
    }
  });

  test("a place is moved or closed by an administrator above it, never their own", () => {
    const may = (siteId: string) =>
      whoMay((actor) => mayMoveOrClose(actor, siteId), ADMINISTRATORS);
    expect(may("village")).toEqual(["admin", "townAdmin", "cityAdmin"]);
    expect(may("town")).toEqual(["admin", "cityAdmin"]);
  });

  test("an account is guarded by a security administrator, never their own", () => {
    const may = (staffId: string) => whoMay((actor) => mayGuard(actor, staffId), ADMINISTRATORS);
    expect(may("another")).toEqual(["guard", "townGuard", "cityGuard"]);
    expect(may(ADMINISTRATORS.guard.id)).toEqual([]);
  });
});

test("throws FORBIDDEN for an actor whom the policy does not allow", () => {
  expect(ensureAllowed(ACTORS.volunteer, isVolunteer)).toBe(ACTORS.volunteer);
  expect(() => ensureAllowed(ACTORS.city, isHandler)).toThrowError(
    expect.objectContaining({ code: "FORBIDDEN" }),
  );
});
