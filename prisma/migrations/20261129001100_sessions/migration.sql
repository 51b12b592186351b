-- CreateEnum
CREATE TYPE "SessionEnd" AS ENUM ('SIGNED_OUT', 'REPLACED', 'ENDED_BY_OWNER', 'ENDED_BY_ADMIN', 'PASSWORD_CHANGED', 'PASSWORD_RESET', 'SECOND_FACTOR_CHANGED', 'DISABLED', 'PLACE_CLOSED');

-- CreateEnum
CREATE TYPE "SignInTask" AS ENUM ('SECOND_FACTOR', 'NEW_PASSWORD', 'ENROLLMENT');

-- CreateEnum
CREATE TYPE "SecurityMode" AS ENUM ('MODERN', 'MLPS');

-- CreateEnum
CREATE TYPE "SecondFactorRule" AS ENUM ('OFF', 'OFFERED', 'ADMINS', 'EVERYBODY');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "AuditName" ADD VALUE 'signIn';
ALTER TYPE "AuditName" ADD VALUE 'signInFailure';
ALTER TYPE "AuditName" ADD VALUE 'signOut';
ALTER TYPE "AuditName" ADD VALUE 'sessionEnd';
ALTER TYPE "AuditName" ADD VALUE 'passwordChange';
ALTER TYPE "AuditName" ADD VALUE 'passwordReset';
ALTER TYPE "AuditName" ADD VALUE 'accountAdd';
ALTER TYPE "AuditName" ADD VALUE 'accountDisable';
ALTER TYPE "AuditName" ADD VALUE 'accountEnable';
ALTER TYPE "AuditName" ADD VALUE 'accountUnlock';
ALTER TYPE "AuditName" ADD VALUE 'secondFactorAdd';
ALTER TYPE "AuditName" ADD VALUE 'secondFactorRemove';
ALTER TYPE "AuditName" ADD VALUE 'secondFactorReset';
ALTER TYPE "AuditName" ADD VALUE 'securityPolicyChange';
ALTER TYPE "AuditName" ADD VALUE 'roleChange';

-- AlterTable
ALTER TABLE "staff" DROP COLUMN "sessionVersion",
ADD COLUMN     "isAuditAdmin" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "isSecurityAdmin" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "passwordChangedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "volunteers" DROP COLUMN "sessionVersion";

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "staffId" UUID,
    "volunteerId" UUID,
    "secretDigest" TEXT NOT NULL,
    "task" "SignInTask",
    "idleMinutes" INTEGER NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "device" TEXT,
    "network" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" "SessionEnd",

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "security_policies" (
    "siteId" UUID NOT NULL,
    "mode" "SecurityMode" NOT NULL DEFAULT 'MODERN',
    "secondFactor" "SecondFactorRule" NOT NULL DEFAULT 'OFFERED',
    "modeChangedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "security_policies_pkey" PRIMARY KEY ("siteId")
);

-- CreateTable
CREATE TABLE "second_factors" (
    "staffId" UUID NOT NULL,
    "secretSealed" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "lastStep" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "second_factors_pkey" PRIMARY KEY ("staffId")
);

-- CreateTable
CREATE TABLE "recovery_codes" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "codeDigest" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "old_passwords" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "old_passwords_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sessions_staffId_createdAt_idx" ON "sessions"("staffId", "createdAt");

-- CreateIndex
CREATE INDEX "sessions_volunteerId_createdAt_idx" ON "sessions"("volunteerId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_codes_staffId_codeDigest_key" ON "recovery_codes"("staffId", "codeDigest");

-- CreateIndex
CREATE INDEX "old_passwords_staffId_replacedAt_idx" ON "old_passwords"("staffId", "replacedAt");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "volunteers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "security_policies" ADD CONSTRAINT "security_policies_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "sites"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "old_passwords" ADD CONSTRAINT "old_passwords_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- from prisma/sql/functions/administrators.sql
-- 三员分立: where the mode is MLPS, nobody is system, security and audit administrator in any two.
-- A row of security_policies belongs to a county, or to a city for the staff of the city itself.

CREATE OR REPLACE FUNCTION staff_keep_admins_apart() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  policy uuid;
BEGIN
  SELECT coalesce("centerId", lineage[1]) INTO policy FROM sites WHERE id = NEW."siteId";
  -- Waits for a switch of the mode that is under way, and a switch for this.
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('security-policy:' || policy, 0));
  PERFORM FROM security_policies WHERE "siteId" = policy AND mode = 'MLPS';
  IF FOUND THEN
    RAISE EXCEPTION 'staff % would hold two administrator roles', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'staff_keep_admins_apart';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER staff_keep_admins_apart
  BEFORE INSERT OR UPDATE OF "isAdmin", "isSecurityAdmin", "isAuditAdmin", "siteId", "disabledAt" ON staff
  FOR EACH ROW WHEN (
    NEW."disabledAt" IS NULL
    AND NEW."isAdmin"::int + NEW."isSecurityAdmin"::int + NEW."isAuditAdmin"::int > 1
  ) EXECUTE FUNCTION staff_keep_admins_apart();

CREATE OR REPLACE FUNCTION security_policies_keep_admins_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('security-policy:' || NEW."siteId", 0));
  PERFORM FROM staff s JOIN sites p ON p.id = s."siteId"
    WHERE coalesce(p."centerId", p.lineage[1]) = NEW."siteId"
      AND s."disabledAt" IS NULL
      AND s."isAdmin"::int + s."isSecurityAdmin"::int + s."isAuditAdmin"::int > 1;
  IF FOUND THEN
    RAISE EXCEPTION 'somebody of % holds two administrator roles', NEW."siteId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'security_policies_keep_admins_apart';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER security_policies_keep_admins_apart
  BEFORE INSERT OR UPDATE OF mode ON security_policies
  FOR EACH ROW WHEN (NEW.mode = 'MLPS') EXECUTE FUNCTION security_policies_keep_admins_apart();
-- end of prisma/sql/functions/administrators.sql

ALTER TABLE sessions
  ADD CONSTRAINT sessions_one_owner CHECK (num_nonnulls("staffId", "volunteerId") = 1),
  ADD CONSTRAINT sessions_ended CHECK (("endedAt" IS NULL) = ("endReason" IS NULL)),
  ADD CONSTRAINT sessions_task_of_staff CHECK (task IS NULL OR "staffId" IS NOT NULL);

-- Who administered a place until now did all of it.
UPDATE staff SET "isSecurityAdmin" = true, "isAuditAdmin" = true WHERE "isAdmin";
