import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/shared/days/durations";
import type { SecondFactorRule, SecurityMode } from "@/prisma/generated/enums";

/** How strictly a county, or the office of a city, guards its accounts. */
export type SecurityPolicy = {
  mode: SecurityMode;
  secondFactor: SecondFactorRule;
  modeChangedAt: Date;
};

export const DEFAULT_POLICY: SecurityPolicy = {
  mode: "MODERN",
  secondFactor: "OFFERED",
  modeChangedAt: new Date(0),
};

/** For how long a session lives: after the last request, and after signing in. */
export type SessionLimits = { idleMs: number; absoluteMs: number };

export type PasswordRules = {
  minLength: number;
  /** Of lower case, upper case, digits and others, so many kinds at least. */
  minKinds: number;
  maxAgeDays: number | null;
  /** So many earlier passwords must not come back. */
  history: number;
};

type Rules = {
  staff: SessionLimits;
  volunteer: SessionLimits;
  password: PasswordRules;
};

/**
 * What each mode means. MODERN follows NIST SP 800-63B-4: length and a list of usual passwords instead
 * of kinds of characters and regular changes. MLPS is what assessors of the third level ask for under
 * GB/T 22239-2019, 8.1.4.1: complexity and regular change (a), limited tries and automatic exit (b),
 * two factors (d); the standard names no figures, these are the usual ones.
 */
export const RULES: Record<SecurityMode, Rules> = {
  MODERN: {
    staff: { idleMs: 12 * HOUR_MS, absoluteMs: 30 * DAY_MS },
    // A code by phone costs money and time, and a volunteer sees one address at a time.
    volunteer: { idleMs: 30 * DAY_MS, absoluteMs: 180 * DAY_MS },
    password: { minLength: 10, minKinds: 1, maxAgeDays: null, history: 0 },
  },
  MLPS: {
    staff: { idleMs: 30 * MINUTE_MS, absoluteMs: 12 * HOUR_MS },
    volunteer: { idleMs: DAY_MS, absoluteMs: 30 * DAY_MS },
    password: { minLength: 10, minKinds: 3, maxAgeDays: 90, history: 5 },
  },
};

/** For how long the steps between the right password and being signed in may take. */
export const SIGNING_IN: SessionLimits = { idleMs: 30 * MINUTE_MS, absoluteMs: 30 * MINUTE_MS };

type Administrator = { isAdmin: boolean; isSecurityAdmin: boolean; isAuditAdmin: boolean };

export const ADMIN_ROLES = ["isAdmin", "isSecurityAdmin", "isAuditAdmin"] as const;

/** How many of the three administrator roles somebody holds. */
export function countRoles(person: Administrator): number {
  return ADMIN_ROLES.filter((role) => person[role]).length;
}

/** The rule that holds: MLPS asks everybody for two factors, whatever was set. */
export function secondFactorRule({ mode, secondFactor }: SecurityPolicy): SecondFactorRule {
  return mode === "MLPS" ? "EVERYBODY" : secondFactor;
}

/** Whether this person does not sign in without a second factor. */
export function needsSecondFactor(policy: SecurityPolicy, person: Administrator): boolean {
  const rule = secondFactorRule(policy);
  return rule === "EVERYBODY" || (rule === "ADMINS" && countRoles(person) > 0);
}

type PasswordState = { mustChangePassword: boolean; passwordChangedAt: Date };

/** Whether a password has to be changed: somebody else set it, it is too old, or other rules held when it was chosen. */
export function mustChangePassword(
  policy: SecurityPolicy,
  { mustChangePassword: isForced, passwordChangedAt }: PasswordState,
  now: Date,
): boolean {
  const { maxAgeDays } = RULES[policy.mode].password;
  if (isForced) return true;
  if (maxAgeDays === null) return false;
  const age = now.getTime() - passwordChangedAt.getTime();
  return passwordChangedAt < policy.modeChangedAt || age > maxAgeDays * DAY_MS;
}

type SessionTimes = { seenAt: Date; expiresAt: Date; idleMinutes: number };

/** Whether a session is within its limits. */
export function isLive({ seenAt, expiresAt, idleMinutes }: SessionTimes, now: Date): boolean {
  return now < expiresAt && now.getTime() - seenAt.getTime() < idleMinutes * MINUTE_MS;
}

/** Whether it is time to write down again that a session was seen. */
export function isSeenLongAgo({ seenAt }: Pick<SessionTimes, "seenAt">, now: Date): boolean {
  return now.getTime() - seenAt.getTime() >= 5 * MINUTE_MS;
}
