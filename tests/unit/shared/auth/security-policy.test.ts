import { describe, expect, test } from "vitest";
import {
  countRoles,
  DEFAULT_POLICY,
  isLive,
  isSeenLongAgo,
  mustChangePassword,
  needsSecondFactor,
  RULES,
  secondFactorRule,
  SIGNING_IN,
} from "@/lib/shared/auth/security-policy";
import { DAY_MS, HOUR_MS, later, MINUTE_MS } from "@/lib/shared/days/durations";

const NOW = new Date("2026-11-29T12:00:00Z");
const nobody = { isAdmin: false, isSecurityAdmin: false, isAuditAdmin: false };

describe("what each mode asks for (README, Two modes of guarding accounts)", () => {
  test("MODERN: length instead of kinds and changes; staff half a day unused, a month in all", () => {
    expect(RULES.MODERN).toEqual({
      staff: { idleMs: 12 * HOUR_MS, absoluteMs: 30 * DAY_MS },
      volunteer: { idleMs: 30 * DAY_MS, absoluteMs: 180 * DAY_MS },
      password: { minLength: 10, minKinds: 1, maxAgeDays: null, history: 0 },
    });
  });

  test("等保三级: three kinds, 90 days, not one of five; half an hour unused, twelve hours in all", () => {
    expect(RULES.MLPS).toEqual({
      staff: { idleMs: 30 * MINUTE_MS, absoluteMs: 12 * HOUR_MS },
      volunteer: { idleMs: DAY_MS, absoluteMs: 30 * DAY_MS },
      password: { minLength: 10, minKinds: 3, maxAgeDays: 90, history: 5 },
    });
  });

  test("a county that has set nothing is MODERN, and second factors are offered", () => {
    expect(DEFAULT_POLICY).toEqual({
      mode: "MODERN",
      secondFactor: "OFFERED",
      modeChangedAt: new Date(0),
    });
    expect(SIGNING_IN).toEqual({ idleMs: 30 * MINUTE_MS, absoluteMs: 30 * MINUTE_MS });
  });
});

test("the roles of an administrator are counted", () => {
  expect(countRoles(nobody)).toBe(0);
  expect(countRoles({ ...nobody, isAuditAdmin: true })).toBe(1);
  expect(countRoles({ isAdmin: true, isSecurityAdmin: true, isAuditAdmin: true })).toBe(3);
});

test("two factors are asked of whom the rule names, under classified protection of everybody", () => {
  const admin = { ...nobody, isAdmin: true };
  const asked = (secondFactor: "OFF" | "OFFERED" | "ADMINS" | "EVERYBODY", who = nobody) =>
    needsSecondFactor({ ...DEFAULT_POLICY, secondFactor }, who);
  expect([asked("OFF", admin), asked("OFFERED", admin), asked("ADMINS", admin)]).toEqual([
    ...[false, false, true],
  ]);
  expect([asked("ADMINS"), asked("EVERYBODY")]).toEqual([false, true]);
  const strict = { ...DEFAULT_POLICY, mode: "MLPS", secondFactor: "OFF" } as const;
  expect(secondFactorRule(strict)).toBe("EVERYBODY");
  expect(secondFactorRule({ ...strict, mode: "MODERN" })).toBe("OFF");
});

describe("a password is changed", () => {
  const strict = { ...DEFAULT_POLICY, mode: "MLPS" } as const;
  const chosen = (ms: number) => ({
    mustChangePassword: false,
    passwordChangedAt: later(NOW, -ms),
  });

  test("after ninety days, to the millisecond", () => {
    expect(mustChangePassword(strict, chosen(90 * DAY_MS), NOW)).toBe(false);
    expect(mustChangePassword(strict, chosen(90 * DAY_MS + 1), NOW)).toBe(true);
  });

  test("if it was chosen before the mode changed", () => {
    const lately = { ...strict, modeChangedAt: later(NOW, -HOUR_MS) };
    expect(mustChangePassword(lately, chosen(HOUR_MS + 1), NOW)).toBe(true);
    expect(mustChangePassword(lately, chosen(HOUR_MS), NOW)).toBe(false);
    expect(mustChangePassword({ ...lately, mode: "MODERN" }, chosen(DAY_MS), NOW)).toBe(false);
  });

  test("if somebody else set it, in any mode", () => {
    const given = { ...chosen(0), mustChangePassword: true };
    expect(mustChangePassword(DEFAULT_POLICY, given, NOW)).toBe(true);
    expect(mustChangePassword(strict, given, NOW)).toBe(true);
  });
});

test("a session lives until its end and while it is used", () => {
  const live = (seenAgo: number, left: number) =>
    isLive({ seenAt: later(NOW, -seenAgo), expiresAt: later(NOW, left), idleMinutes: 30 }, NOW);
  expect(live(30 * MINUTE_MS - 1, 1)).toBe(true);
  expect(live(30 * MINUTE_MS, 1)).toBe(false);
  expect(live(0, 0)).toBe(false);
});

test("that a session was seen is written down every five minutes", () => {
  const seen = (ms: number) => isSeenLongAgo({ seenAt: later(NOW, -ms) }, NOW);
  expect(seen(5 * MINUTE_MS)).toBe(true);
  expect(seen(5 * MINUTE_MS - 1)).toBe(false);
});
