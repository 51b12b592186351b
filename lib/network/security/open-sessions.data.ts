import "server-only";
import { RULES, secondFactorRule, type SecurityPolicy } from "@/lib/shared/auth/security-policy";
import type { Transaction } from "@/lib/shared/db/db";
import { MINUTE_MS } from "@/lib/shared/days/durations";
import { Prisma } from "@/prisma/generated/client";

/** Gives the open sessions of a county, or of the office of a city, the limits of its policy. */
export async function applyLimits(tx: Transaction, siteId: string, policy: SecurityPolicy) {
  const { staff, volunteer } = RULES[policy.mode];
  const limits = ({ idleMs, absoluteMs }: typeof staff) => Prisma.sql`
    "idleMinutes" = ${idleMs / MINUTE_MS}::int,
    "expiresAt" = s."createdAt" + ${absoluteMs / 1000}::int * interval '1 second'`;
  await tx.$executeRaw`
    UPDATE sessions s SET ${limits(staff)} FROM staff a JOIN sites p ON p.id = a."siteId"
    WHERE a.id = s."staffId" AND s."endedAt" IS NULL
      AND coalesce(p."centerId", p.lineage[1]) = ${siteId}::uuid`;
  await tx.$executeRaw`
    UPDATE sessions s SET ${limits(volunteer)} FROM volunteers v
    WHERE v.id = s."volunteerId" AND s."endedAt" IS NULL AND v."centerId" = ${siteId}::uuid`;
}

/** Leads who needs a second factor from now on and has none to set one up, also where they are signed in. */
export async function demandSecondFactors(tx: Transaction, siteId: string, policy: SecurityPolicy) {
  const rule = secondFactorRule(policy);
  if (rule === "OFF" || rule === "OFFERED") return;
  await tx.$executeRaw`
    UPDATE sessions s SET task = 'ENROLLMENT' FROM staff a JOIN sites p ON p.id = a."siteId"
    WHERE a.id = s."staffId" AND s."endedAt" IS NULL AND s.task IS NULL
      AND coalesce(p."centerId", p.lineage[1]) = ${siteId}::uuid
      AND (${rule === "EVERYBODY"} OR a."isAdmin" OR a."isSecurityAdmin" OR a."isAuditAdmin")
      AND NOT EXISTS (
        SELECT FROM second_factors f WHERE f."staffId" = a.id AND f."confirmedAt" IS NOT NULL)`;
}
