import { describe, expect, test } from "vitest";
import { firstAdminRoles, mayChangeAccount, mayResetPassword } from "@/lib/network/people/policy";
import { aStaffActor, whoMay } from "@/tests/support/actors";
import { actors, volunteer } from "@/tests/unit/orders/wishes/facts";

test("an administrator changes others and never themself, whoever else does nothing", () => {
  const admin = { ...actors.center, isAdmin: true };
  expect(mayChangeAccount(admin, "another")).toBe(true);
  expect(mayChangeAccount(admin, admin.id)).toBe(false);
  for (const actor of [actors.center, actors.visitor, actors.system, volunteer("v")]) {
    expect(mayChangeAccount(actor, "another")).toBe(false);
  }
});

describe("a password of somebody else is reset", () => {
  const account = { id: "other", isSecurityAdmin: false, isAuditAdmin: false };
  const mayReset = (over: Partial<typeof account> = {}) =>
    whoMay((actor) => mayResetPassword(actor, { ...account, ...over }));
  const guard = aStaffActor({ isSecurityAdmin: true });

  test("by system and security administrators", () => {
    expect(mayReset()).toEqual(["admin", "cityAdmin"]);
    expect(mayResetPassword(guard, account)).toBe(true);
  });

  test("of security and audit administrators by security administrators only", () => {
    for (const role of ["isSecurityAdmin", "isAuditAdmin"]) {
      expect(mayReset({ [role]: true })).toEqual([]);
      expect(mayResetPassword(guard, { ...account, [role]: true })).toBe(true);
    }
  });

  test("by nobody for themself", () => {
    expect(mayResetPassword(guard, { ...account, id: guard.id })).toBe(false);
  });
});

test("the first administrator of a centre holds all roles, or where they are apart the one that appoints", () => {
  expect(firstAdminRoles("MODERN")).toEqual({
    ...{ isAdmin: true, isSecurityAdmin: true, isAuditAdmin: true },
  });
  expect(firstAdminRoles("MLPS")).toEqual({
    ...{ isAdmin: false, isSecurityAdmin: true, isAuditAdmin: false },
  });
});
