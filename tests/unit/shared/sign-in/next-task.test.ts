import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY, type SecurityPolicy } from "@/lib/shared/auth/security-policy";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { nextTask } from "@/lib/shared/sign-in/next-task";

const NOW = new Date("2026-11-29T12:00:00Z");
const MLPS: SecurityPolicy = {
  ...DEFAULT_POLICY,
  mode: "MLPS",
  modeChangedAt: later(NOW, -200 * DAY_MS),
};
const clerk = {
  ...{ isAdmin: false, isSecurityAdmin: false, isAuditAdmin: false },
  ...{ mustChangePassword: false, passwordChangedAt: later(NOW, -10 * DAY_MS) },
  hasSecondFactor: false,
};
const task = (policy: SecurityPolicy, account: Partial<typeof clerk> = {}, isProven = false) =>
  nextTask(policy, { ...clerk, ...account }, isProven, NOW);

describe("by default", () => {
  test("a right password is enough", () => expect(task(DEFAULT_POLICY)).toBeNull());

  test("who has a second factor gives a code of it, before anything else", () => {
    const account = { hasSecondFactor: true, mustChangePassword: true };
    expect(task(DEFAULT_POLICY, account)).toBe("SECOND_FACTOR");
    expect(task(DEFAULT_POLICY, account, true)).toBe("NEW_PASSWORD");
  });

  test("a password that somebody else set is changed, an old one is not", () => {
    expect(task(DEFAULT_POLICY, { mustChangePassword: true })).toBe("NEW_PASSWORD");
    expect(task(DEFAULT_POLICY, { passwordChangedAt: later(NOW, -900 * DAY_MS) })).toBeNull();
  });
});

describe("a second factor", () => {
  const required = (secondFactor: SecurityPolicy["secondFactor"]) => ({
    ...DEFAULT_POLICY,
    secondFactor,
  });

  test("is asked of administrators of any kind where the rule says so", () => {
    expect(task(required("ADMINS"))).toBeNull();
    for (const role of ["isAdmin", "isSecurityAdmin", "isAuditAdmin"]) {
      expect(task(required("ADMINS"), { [role]: true })).toBe("ENROLLMENT");
    }
  });

  test("is asked of everybody, and not again of who has given a code", () => {
    expect(task(required("EVERYBODY"))).toBe("ENROLLMENT");
    expect(task(required("EVERYBODY"), { hasSecondFactor: true }, true)).toBeNull();
  });

  test("that somebody has stays in use where it is switched off", () => {
    expect(task(required("OFF"), { hasSecondFactor: true })).toBe("SECOND_FACTOR");
  });
});

describe("under classified protection", () => {
  test("everybody has a second factor, whatever the rule says", () => {
    expect(task({ ...MLPS, secondFactor: "OFF" })).toBe("ENROLLMENT");
  });

  test("a password is changed after ninety days, and if it was chosen before the switch", () => {
    const proven = { hasSecondFactor: true };
    const aged = (days: number) => ({ ...proven, passwordChangedAt: later(NOW, -days * DAY_MS) });
    expect(task(MLPS, aged(89), true)).toBeNull();
    expect(task(MLPS, aged(91), true)).toBe("NEW_PASSWORD");
    const lately = { ...MLPS, modeChangedAt: later(NOW, -DAY_MS) };
    expect(task(lately, aged(2), true)).toBe("NEW_PASSWORD");
  });
});
