-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "TeamKind" AS ENUM ('BRIGADE', 'SQUAD');

-- CreateEnum
CREATE TYPE "SiteLevel" AS ENUM ('CITY', 'CENTER', 'TOWNSHIP', 'VILLAGE', 'POINT');

-- CreateEnum
CREATE TYPE "SiteChangeName" AS ENUM ('ADDED', 'RENAMED', 'MOVED', 'CLOSED', 'REOPENED');

-- CreateEnum
CREATE TYPE "WishStatus" AS ENUM ('SUBMITTED', 'APPROVED', 'REJECTED', 'DISPATCHED', 'ACCEPTED', 'SUPPLIED', 'IN_SERVICE', 'SERVED', 'RATED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "WishUrgency" AS ENUM ('NORMAL', 'URGENT');

-- CreateEnum
CREATE TYPE "WantedTime" AS ENUM ('ANY', 'WEEKDAY_MORNING', 'WEEKDAY_AFTERNOON', 'WEEKEND');

-- CreateEnum
CREATE TYPE "ActorRole" AS ENUM ('RESIDENT', 'VOLUNTEER', 'STAFF', 'SYSTEM');

-- CreateEnum
CREATE TYPE "InvitationStatus" AS ENUM ('PENDING', 'ACCEPTED', 'DECLINED', 'CLOSED');

-- CreateTable
CREATE TABLE "service_categories" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "picture" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "service_categories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "menu_items" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "categoryId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "menu_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_items" (
    "id" UUID NOT NULL,
    "siteId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL DEFAULT 0,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "stock_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_movements" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "change" INTEGER NOT NULL,
    "wishId" UUID,
    "round" INTEGER,
    "staffId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_movements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "wishId" UUID NOT NULL,
    "eventSeq" INTEGER NOT NULL,
    "template" TEXT NOT NULL,
    "recipientRole" "ActorRole" NOT NULL,
    "recipientId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phone_codes" (
    "id" UUID NOT NULL,
    "phone" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "consumedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "phone_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_messages" (
    "id" UUID NOT NULL,
    "phone" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "userName" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "siteId" UUID NOT NULL,
    "isAdmin" BOOLEAN NOT NULL DEFAULT false,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "volunteers" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "homeSiteId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "birthDate" DATE NOT NULL,
    "idNumberSealed" TEXT NOT NULL,
    "idNumberDigest" TEXT NOT NULL,
    "guardianName" TEXT,
    "guardianPhone" TEXT,
    "guardianConsentAt" TIMESTAMPTZ(3),
    "skills" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "availability" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "disabledAt" TIMESTAMPTZ(3),
    "registeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "volunteers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "volunteer_categories" (
    "volunteerId" UUID NOT NULL,
    "categoryId" UUID NOT NULL,

    CONSTRAINT "volunteer_categories_pkey" PRIMARY KEY ("volunteerId","categoryId")
);

-- CreateTable
CREATE TABLE "teams" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "siteId" UUID NOT NULL,
    "kind" "TeamKind" NOT NULL,
    "name" TEXT NOT NULL,
    "brigadeId" UUID,
    "leaderId" UUID NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "teams_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_members" (
    "teamId" UUID NOT NULL,
    "volunteerId" UUID NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "team_members_pkey" PRIMARY KEY ("teamId","volunteerId")
);

-- CreateTable
CREATE TABLE "team_categories" (
    "teamId" UUID NOT NULL,
    "categoryId" UUID NOT NULL,

    CONSTRAINT "team_categories_pkey" PRIMARY KEY ("teamId","categoryId")
);

-- CreateTable
CREATE TABLE "residents" (
    "id" UUID NOT NULL,
    "phone" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "residents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sites" (
    "id" UUID NOT NULL,
    "level" "SiteLevel" NOT NULL,
    "name" TEXT NOT NULL,
    "divisionCode" TEXT,
    "initials" TEXT NOT NULL DEFAULT '',
    "phone" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "parentId" UUID,
    "lineage" UUID[] DEFAULT ARRAY[]::UUID[],
    "centerId" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sites_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site_changes" (
    "id" UUID NOT NULL,
    "siteId" UUID NOT NULL,
    "name" "SiteChangeName" NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "staffId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "site_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "centers" (
    "id" UUID NOT NULL,
    "disclosureDays" INTEGER NOT NULL DEFAULT 7,

    CONSTRAINT "centers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wishes" (
    "id" UUID NOT NULL,
    "trackingNumber" TEXT NOT NULL,
    "idempotencyKey" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "siteId" UUID NOT NULL,
    "responsibleSiteId" UUID NOT NULL,
    "categoryId" UUID,
    "menuItemId" UUID,
    "residentId" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "wantedTime" "WantedTime" NOT NULL DEFAULT 'ANY',
    "urgency" "WishUrgency" NOT NULL DEFAULT 'NORMAL',
    "contactName" TEXT NOT NULL,
    "address" TEXT,
    "isPublic" BOOLEAN NOT NULL DEFAULT true,
    "status" "WishStatus" NOT NULL DEFAULT 'SUBMITTED',
    "round" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "inOpenPool" BOOLEAN NOT NULL DEFAULT false,
    "isObjected" BOOLEAN NOT NULL DEFAULT false,
    "handlerId" UUID,
    "handlerSiteId" UUID,
    "pastOwnerIds" UUID[] DEFAULT ARRAY[]::UUID[],
    "calledBackAt" TIMESTAMPTZ(3),
    "grade" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wishes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wish_events" (
    "id" UUID NOT NULL,
    "wishId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "round" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "fromStatus" "WishStatus",
    "toStatus" "WishStatus" NOT NULL,
    "actorRole" "ActorRole" NOT NULL,
    "actorId" UUID,
    "responsibleSiteId" UUID NOT NULL,
    "note" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wish_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "wishId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "volunteerId" UUID,
    "teamId" UUID,
    "status" "InvitationStatus" NOT NULL DEFAULT 'PENDING',
    "reason" TEXT,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignments" (
    "id" UUID NOT NULL,
    "wishId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "teamId" UUID,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checkedInAt" TIMESTAMPTZ(3),
    "checkedOutAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seats" (
    "assignmentId" UUID NOT NULL,
    "volunteerId" UUID NOT NULL,

    CONSTRAINT "seats_pkey" PRIMARY KEY ("assignmentId","volunteerId")
);

-- CreateTable
CREATE TABLE "contact_views" (
    "id" UUID NOT NULL,
    "wishId" UUID NOT NULL,
    "actorRole" "ActorRole" NOT NULL,
    "actorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_views_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "service_categories_centerId_name_key" ON "service_categories"("centerId", "name");

-- CreateIndex
CREATE INDEX "menu_items_categoryId_idx" ON "menu_items"("categoryId");

-- CreateIndex
CREATE UNIQUE INDEX "menu_items_centerId_name_key" ON "menu_items"("centerId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "stock_items_siteId_name_key" ON "stock_items"("siteId", "name");

-- CreateIndex
CREATE INDEX "stock_movements_itemId_at_idx" ON "stock_movements"("itemId", "at");

-- CreateIndex
CREATE INDEX "stock_movements_wishId_idx" ON "stock_movements"("wishId");

-- CreateIndex
CREATE INDEX "notices_recipientId_createdAt_idx" ON "notices"("recipientId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "notices_wishId_eventSeq_recipientRole_recipientId_key" ON "notices"("wishId", "eventSeq", "recipientRole", "recipientId");

-- CreateIndex
CREATE INDEX "phone_codes_phone_createdAt_idx" ON "phone_codes"("phone", "createdAt");

-- CreateIndex
CREATE INDEX "outbox_messages_phone_createdAt_idx" ON "outbox_messages"("phone", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "staff_userName_key" ON "staff"("userName");

-- CreateIndex
CREATE INDEX "staff_siteId_idx" ON "staff"("siteId");

-- CreateIndex
CREATE UNIQUE INDEX "volunteers_number_key" ON "volunteers"("number");

-- CreateIndex
CREATE UNIQUE INDEX "volunteers_phone_key" ON "volunteers"("phone");

-- CreateIndex
CREATE UNIQUE INDEX "volunteers_idNumberDigest_key" ON "volunteers"("idNumberDigest");

-- CreateIndex
CREATE INDEX "volunteers_centerId_homeSiteId_idx" ON "volunteers"("centerId", "homeSiteId");

-- CreateIndex
CREATE INDEX "volunteer_categories_categoryId_idx" ON "volunteer_categories"("categoryId");

-- CreateIndex
CREATE INDEX "teams_siteId_idx" ON "teams"("siteId");

-- CreateIndex
CREATE INDEX "teams_leaderId_idx" ON "teams"("leaderId");

-- CreateIndex
CREATE INDEX "teams_brigadeId_idx" ON "teams"("brigadeId");

-- CreateIndex
CREATE UNIQUE INDEX "teams_centerId_name_key" ON "teams"("centerId", "name");

-- CreateIndex
CREATE INDEX "team_members_volunteerId_idx" ON "team_members"("volunteerId");

-- CreateIndex
CREATE INDEX "team_categories_categoryId_idx" ON "team_categories"("categoryId");

-- CreateIndex
CREATE UNIQUE INDEX "residents_phone_key" ON "residents"("phone");

-- CreateIndex
CREATE INDEX "sites_parentId_idx" ON "sites"("parentId");

-- CreateIndex
CREATE INDEX "sites_lineage_idx" ON "sites" USING GIN ("lineage");

-- CreateIndex
CREATE INDEX "sites_centerId_level_idx" ON "sites"("centerId", "level");

-- CreateIndex
CREATE INDEX "sites_divisionCode_idx" ON "sites"("divisionCode");

-- CreateIndex
CREATE INDEX "site_changes_siteId_at_idx" ON "site_changes"("siteId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "wishes_trackingNumber_key" ON "wishes"("trackingNumber");

-- CreateIndex
CREATE UNIQUE INDEX "wishes_idempotencyKey_key" ON "wishes"("idempotencyKey");

-- CreateIndex
CREATE INDEX "wishes_responsibleSiteId_status_createdAt_idx" ON "wishes"("responsibleSiteId", "status", "createdAt");

-- CreateIndex
CREATE INDEX "wishes_siteId_status_createdAt_idx" ON "wishes"("siteId", "status", "createdAt");

-- CreateIndex
CREATE INDEX "wishes_centerId_status_createdAt_idx" ON "wishes"("centerId", "status", "createdAt");

-- CreateIndex
CREATE INDEX "wishes_residentId_idx" ON "wishes"("residentId");

-- CreateIndex
CREATE INDEX "wishes_categoryId_createdAt_idx" ON "wishes"("categoryId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "wish_events_wishId_seq_key" ON "wish_events"("wishId", "seq");

-- CreateIndex
CREATE INDEX "invitations_wishId_round_idx" ON "invitations"("wishId", "round");

-- CreateIndex
CREATE INDEX "invitations_volunteerId_status_idx" ON "invitations"("volunteerId", "status");

-- CreateIndex
CREATE INDEX "invitations_teamId_status_idx" ON "invitations"("teamId", "status");

-- CreateIndex
CREATE INDEX "assignments_wishId_round_idx" ON "assignments"("wishId", "round");

-- CreateIndex
CREATE INDEX "assignments_teamId_idx" ON "assignments"("teamId");

-- CreateIndex
CREATE INDEX "seats_volunteerId_idx" ON "seats"("volunteerId");

-- CreateIndex
CREATE INDEX "contact_views_wishId_at_idx" ON "contact_views"("wishId", "at");

-- AddForeignKey
ALTER TABLE "service_categories" ADD CONSTRAINT "service_categories_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "centers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "menu_items" ADD CONSTRAINT "menu_items_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "centers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "menu_items" ADD CONSTRAINT "menu_items_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "service_categories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_items" ADD CONSTRAINT "stock_items_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "stock_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "wishes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "wishes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "volunteers" ADD CONSTRAINT "volunteers_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "centers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "volunteers" ADD CONSTRAINT "volunteers_homeSiteId_fkey" FOREIGN KEY ("homeSiteId") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "volunteer_categories" ADD CONSTRAINT "volunteer_categories_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "volunteers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "volunteer_categories" ADD CONSTRAINT "volunteer_categories_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "service_categories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "teams" ADD CONSTRAINT "teams_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "centers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "teams" ADD CONSTRAINT "teams_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "teams" ADD CONSTRAINT "teams_brigadeId_fkey" FOREIGN KEY ("brigadeId") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "teams" ADD CONSTRAINT "teams_leaderId_fkey" FOREIGN KEY ("leaderId") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "volunteers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_categories" ADD CONSTRAINT "team_categories_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_categories" ADD CONSTRAINT "team_categories_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "service_categories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sites" ADD CONSTRAINT "sites_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_changes" ADD CONSTRAINT "site_changes_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "sites"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_changes" ADD CONSTRAINT "site_changes_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "centers" ADD CONSTRAINT "centers_id_fkey" FOREIGN KEY ("id") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "centers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_responsibleSiteId_fkey" FOREIGN KEY ("responsibleSiteId") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "service_categories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_menuItemId_fkey" FOREIGN KEY ("menuItemId") REFERENCES "menu_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_residentId_fkey" FOREIGN KEY ("residentId") REFERENCES "residents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_handlerId_fkey" FOREIGN KEY ("handlerId") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_handlerSiteId_fkey" FOREIGN KEY ("handlerSiteId") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish_events" ADD CONSTRAINT "wish_events_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "wishes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "wishes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "wishes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seats" ADD CONSTRAINT "seats_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "assignments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seats" ADD CONSTRAINT "seats_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_views" ADD CONSTRAINT "contact_views_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "wishes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
