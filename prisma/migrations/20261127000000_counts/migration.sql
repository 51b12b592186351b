-- CreateEnum
CREATE TYPE "CountSlice" AS ENUM ('DAY', 'MONTH', 'MONTH_CATEGORY');

-- CreateEnum
CREATE TYPE "WaitStep" AS ENUM ('REVIEW', 'DISPATCH', 'ACCEPT', 'SUPPLY', 'SERVICE', 'RATING', 'WHOLE');

-- CreateEnum
CREATE TYPE "ExportStatus" AS ENUM ('WAITING', 'RUNNING', 'READY', 'FAILED');

-- CreateEnum
CREATE TYPE "WishChannel" AS ENUM ('WEB', 'PHONE', 'COUNTER', 'CARD');

-- CreateEnum
CREATE TYPE "Beneficiary" AS ENUM ('OLD_PEOPLE', 'CHILDREN', 'DISABLED', 'NEEDY', 'OTHERS');

-- AlterTable
ALTER TABLE "service_categories" ADD COLUMN     "isSensitive" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "wishes" ADD COLUMN     "beneficiary" "Beneficiary" NOT NULL DEFAULT 'OTHERS',
ADD COLUMN     "channel" "WishChannel" NOT NULL DEFAULT 'WEB';

-- AlterTable
ALTER TABLE "wish_events" ADD COLUMN     "categoryId" UUID,
ADD COLUMN     "isPromiseKept" BOOLEAN,
ADD COLUMN     "isStepKept" BOOLEAN,
ADD COLUMN     "sinceAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "counts" (
    "siteId" UUID NOT NULL,
    "slice" "CountSlice" NOT NULL,
    "start" DATE NOT NULL,
    "categoryId" UUID NOT NULL,
    "asked" INTEGER NOT NULL DEFAULT 0,
    "askedByWeb" INTEGER NOT NULL DEFAULT 0,
    "askedByPhone" INTEGER NOT NULL DEFAULT 0,
    "askedByCounter" INTEGER NOT NULL DEFAULT 0,
    "askedByCard" INTEGER NOT NULL DEFAULT 0,
    "nowSubmitted" INTEGER NOT NULL DEFAULT 0,
    "nowApproved" INTEGER NOT NULL DEFAULT 0,
    "nowRejected" INTEGER NOT NULL DEFAULT 0,
    "nowDispatched" INTEGER NOT NULL DEFAULT 0,
    "nowAccepted" INTEGER NOT NULL DEFAULT 0,
    "nowSupplied" INTEGER NOT NULL DEFAULT 0,
    "nowInService" INTEGER NOT NULL DEFAULT 0,
    "nowServed" INTEGER NOT NULL DEFAULT 0,
    "nowRated" INTEGER NOT NULL DEFAULT 0,
    "nowUnrated" INTEGER NOT NULL DEFAULT 0,
    "nowCancelled" INTEGER NOT NULL DEFAULT 0,
    "answersKept" INTEGER NOT NULL DEFAULT 0,
    "answersBroken" INTEGER NOT NULL DEFAULT 0,
    "promisesKept" INTEGER NOT NULL DEFAULT 0,
    "promisesBroken" INTEGER NOT NULL DEFAULT 0,
    "servedOnce" INTEGER NOT NULL DEFAULT 0,
    "ratedOnce" INTEGER NOT NULL DEFAULT 0,
    "redone" INTEGER NOT NULL DEFAULT 0,
    "grade1" INTEGER NOT NULL DEFAULT 0,
    "grade2" INTEGER NOT NULL DEFAULT 0,
    "grade3" INTEGER NOT NULL DEFAULT 0,
    "grade4" INTEGER NOT NULL DEFAULT 0,
    "grade5" INTEGER NOT NULL DEFAULT 0,
    "services" INTEGER NOT NULL DEFAULT 0,
    "servedOldPeople" INTEGER NOT NULL DEFAULT 0,
    "servedChildren" INTEGER NOT NULL DEFAULT 0,
    "servedDisabled" INTEGER NOT NULL DEFAULT 0,
    "servedNeedy" INTEGER NOT NULL DEFAULT 0,
    "servedOthers" INTEGER NOT NULL DEFAULT 0,
    "minutes" INTEGER NOT NULL DEFAULT 0,
    "overdues" INTEGER NOT NULL DEFAULT 0,
    "volunteers" INTEGER NOT NULL DEFAULT 0,
    "teams" INTEGER NOT NULL DEFAULT 0,
    "activeVolunteers" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "counts_pkey" PRIMARY KEY ("siteId","slice","start","categoryId")
);

-- CreateTable
CREATE TABLE "count_changes" (
    "id" BIGSERIAL NOT NULL,
    "siteId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "categoryId" UUID NOT NULL,
    "slices" "CountSlice"[],
    "step" "WaitStep",
    "bucket" SMALLINT,
    "waits" INTEGER NOT NULL DEFAULT 0,
    "asked" INTEGER NOT NULL DEFAULT 0,
    "askedByWeb" INTEGER NOT NULL DEFAULT 0,
    "askedByPhone" INTEGER NOT NULL DEFAULT 0,
    "askedByCounter" INTEGER NOT NULL DEFAULT 0,
    "askedByCard" INTEGER NOT NULL DEFAULT 0,
    "nowSubmitted" INTEGER NOT NULL DEFAULT 0,
    "nowApproved" INTEGER NOT NULL DEFAULT 0,
    "nowRejected" INTEGER NOT NULL DEFAULT 0,
    "nowDispatched" INTEGER NOT NULL DEFAULT 0,
    "nowAccepted" INTEGER NOT NULL DEFAULT 0,
    "nowSupplied" INTEGER NOT NULL DEFAULT 0,
    "nowInService" INTEGER NOT NULL DEFAULT 0,
    "nowServed" INTEGER NOT NULL DEFAULT 0,
    "nowRated" INTEGER NOT NULL DEFAULT 0,
    "nowUnrated" INTEGER NOT NULL DEFAULT 0,
    "nowCancelled" INTEGER NOT NULL DEFAULT 0,
    "answersKept" INTEGER NOT NULL DEFAULT 0,
    "answersBroken" INTEGER NOT NULL DEFAULT 0,
    "promisesKept" INTEGER NOT NULL DEFAULT 0,
    "promisesBroken" INTEGER NOT NULL DEFAULT 0,
    "servedOnce" INTEGER NOT NULL DEFAULT 0,
    "ratedOnce" INTEGER NOT NULL DEFAULT 0,
    "redone" INTEGER NOT NULL DEFAULT 0,
    "grade1" INTEGER NOT NULL DEFAULT 0,
    "grade2" INTEGER NOT NULL DEFAULT 0,
    "grade3" INTEGER NOT NULL DEFAULT 0,
    "grade4" INTEGER NOT NULL DEFAULT 0,
    "grade5" INTEGER NOT NULL DEFAULT 0,
    "services" INTEGER NOT NULL DEFAULT 0,
    "servedOldPeople" INTEGER NOT NULL DEFAULT 0,
    "servedChildren" INTEGER NOT NULL DEFAULT 0,
    "servedDisabled" INTEGER NOT NULL DEFAULT 0,
    "servedNeedy" INTEGER NOT NULL DEFAULT 0,
    "servedOthers" INTEGER NOT NULL DEFAULT 0,
    "minutes" INTEGER NOT NULL DEFAULT 0,
    "overdues" INTEGER NOT NULL DEFAULT 0,
    "volunteers" INTEGER NOT NULL DEFAULT 0,
    "teams" INTEGER NOT NULL DEFAULT 0,
    "activeVolunteers" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "count_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wait_counts" (
    "siteId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "categoryId" UUID NOT NULL,
    "step" "WaitStep" NOT NULL,
    "bucket" SMALLINT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "wait_counts_pkey" PRIMARY KEY ("siteId","month","step","categoryId","bucket")
);

-- CreateTable
CREATE TABLE "active_months" (
    "volunteerId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "day" DATE NOT NULL,
    "siteId" UUID NOT NULL,

    CONSTRAINT "active_months_pkey" PRIMARY KEY ("volunteerId","month")
);

-- CreateTable
CREATE TABLE "count_checks" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3) NOT NULL,
    "events" INTEGER NOT NULL,
    "differences" INTEGER NOT NULL,
    "examples" JSONB NOT NULL DEFAULT '[]',
    "mendedAt" TIMESTAMPTZ(3),

    CONSTRAINT "count_checks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "targets" (
    "siteId" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "targets_pkey" PRIMARY KEY ("siteId","indicator")
);

-- CreateTable
CREATE TABLE "exports" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "siteId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "status" "ExportStatus" NOT NULL DEFAULT 'WAITING',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "fileName" TEXT,
    "content" BYTEA,
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "exports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "count_checks_centerId_startedAt_idx" ON "count_checks"("centerId", "startedAt");

-- CreateIndex
CREATE INDEX "exports_staffId_createdAt_idx" ON "exports"("staffId", "createdAt");

-- CreateIndex
CREATE INDEX "exports_status_createdAt_idx" ON "exports"("status", "createdAt");

-- AddForeignKey
ALTER TABLE "count_checks" ADD CONSTRAINT "count_checks_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "centers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "targets" ADD CONSTRAINT "targets_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "sites"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exports" ADD CONSTRAINT "exports_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exports" ADD CONSTRAINT "exports_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
