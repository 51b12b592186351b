-- CreateEnum
CREATE TYPE "NoticeChannel" AS ENUM ('SMS', 'EMAIL', 'PUSH');

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('PENDING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN');

-- CreateEnum
CREATE TYPE "ClockStep" AS ENUM ('REVIEW', 'DISPATCH', 'WAVE', 'POOL', 'COMPLETION', 'RATING', 'PAUSE');

-- CreateEnum
CREATE TYPE "LimitUnit" AS ENUM ('WORKING_DAYS', 'DAYS', 'HOURS');

-- CreateEnum
CREATE TYPE "ScoreFactor" AS ENUM ('KINSHIP', 'DISTANCE', 'CATEGORY', 'SKILLS', 'AVAILABILITY', 'LOAD', 'RELIABILITY', 'FAIRNESS', 'LANGUAGE');

-- AlterEnum
ALTER TYPE "WishStatus" ADD VALUE 'UNRATED';

-- AlterEnum
ALTER TYPE "InvitationStatus" ADD VALUE 'EXPIRED';

-- AlterTable
ALTER TABLE "notices" ADD COLUMN     "plannedAt" TIMESTAMPTZ(3),
ADD COLUMN     "readAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "outbox_messages" RENAME COLUMN "phone" TO "address";
ALTER INDEX "outbox_messages_phone_createdAt_idx" RENAME TO "outbox_messages_address_createdAt_idx";
ALTER TABLE "outbox_messages" ADD COLUMN     "channel" "NoticeChannel" NOT NULL DEFAULT 'SMS',
ADD COLUMN     "deliveryId" UUID;

-- AlterTable
ALTER TABLE "volunteers" ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "lastAskedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "teams" ADD COLUMN     "lastAskedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "centers" ADD COLUMN     "redoDays" INTEGER NOT NULL DEFAULT 15,
ADD COLUMN     "teamLoad" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN     "volunteerLoad" INTEGER NOT NULL DEFAULT 2;

-- AlterTable
ALTER TABLE "wishes" ADD COLUMN     "alarmAt" TIMESTAMPTZ(3),
ADD COLUMN     "isPromiseOverdue" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "isStepOverdue" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "language" TEXT,
ADD COLUMN     "pauseEndsAt" TIMESTAMPTZ(3),
ADD COLUMN     "pausedAt" TIMESTAMPTZ(3),
ADD COLUMN     "promiseUnit" "LimitUnit",
ADD COLUMN     "promisedAt" TIMESTAMPTZ(3),
ADD COLUMN     "stepDueAt" TIMESTAMPTZ(3),
ADD COLUMN     "stepUnit" "LimitUnit",
ADD COLUMN     "wave" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "invitations" ADD COLUMN     "wave" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "deliveries" (
    "id" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "channel" "NoticeChannel" NOT NULL,
    "address" TEXT NOT NULL,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "notBefore" TIMESTAMPTZ(3) NOT NULL,
    "lastError" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_preferences" (
    "role" "ActorRole" NOT NULL,
    "personId" UUID NOT NULL,
    "channel" "NoticeChannel",
    "email" TEXT,
    "quietFrom" INTEGER NOT NULL DEFAULT 22,
    "quietTo" INTEGER NOT NULL DEFAULT 7,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',

    CONSTRAINT "notice_preferences_pkey" PRIMARY KEY ("role","personId")
);

-- CreateTable
CREATE TABLE "push_subscriptions" (
    "id" UUID NOT NULL,
    "role" "ActorRole" NOT NULL,
    "personId" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_subscriptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "time_limits" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "step" "ClockStep" NOT NULL,
    "urgency" "WishUrgency" NOT NULL,
    "categoryId" UUID,
    "amount" INTEGER NOT NULL,
    "unit" "LimitUnit" NOT NULL,

    CONSTRAINT "time_limits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wave_rules" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "urgency" "WishUrgency" NOT NULL,
    "categoryId" UUID,
    "size" INTEGER NOT NULL,
    "waves" INTEGER NOT NULL,

    CONSTRAINT "wave_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_days" (
    "centerId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "isWorkingDay" BOOLEAN NOT NULL,
    "note" TEXT,

    CONSTRAINT "calendar_days_pkey" PRIMARY KEY ("centerId","day")
);

-- CreateTable
CREATE TABLE "score_weights" (
    "centerId" UUID NOT NULL,
    "factor" "ScoreFactor" NOT NULL,
    "weight" INTEGER NOT NULL,

    CONSTRAINT "score_weights_pkey" PRIMARY KEY ("centerId","factor")
);

-- CreateTable
CREATE TABLE "followers" (
    "wishId" UUID NOT NULL,
    "role" "ActorRole" NOT NULL,
    "followerId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "followers_pkey" PRIMARY KEY ("wishId","role","followerId")
);

-- CreateIndex
CREATE INDEX "deliveries_status_createdAt_idx" ON "deliveries"("status", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_noticeId_channel_key" ON "deliveries"("noticeId", "channel");

-- CreateIndex
CREATE UNIQUE INDEX "push_subscriptions_endpoint_key" ON "push_subscriptions"("endpoint");

-- CreateIndex
CREATE INDEX "push_subscriptions_role_personId_idx" ON "push_subscriptions"("role", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_messages_deliveryId_key" ON "outbox_messages"("deliveryId");

-- CreateIndex
CREATE INDEX "wishes_centerId_stepDueAt_idx" ON "wishes"("centerId", "stepDueAt");

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "notices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "deliveries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_limits" ADD CONSTRAINT "time_limits_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "centers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_limits" ADD CONSTRAINT "time_limits_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "service_categories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wave_rules" ADD CONSTRAINT "wave_rules_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "centers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wave_rules" ADD CONSTRAINT "wave_rules_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "service_categories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "centers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_weights" ADD CONSTRAINT "score_weights_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "centers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "followers" ADD CONSTRAINT "followers_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "wishes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
