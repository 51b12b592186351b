-- CreateEnum
CREATE TYPE "ActivityStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'HELD', 'NOT_HELD', 'CANCELLED', 'DROPPED');

-- CreateEnum
CREATE TYPE "ActivityKind" AS ENUM ('TALK', 'CLASS', 'SHOW', 'FAIR', 'SERVICE', 'OPEN');

-- CreateEnum
CREATE TYPE "TalkForm" AS ENUM ('LECTURE', 'MOBILE', 'COURTYARD', 'BENCH', 'ONLINE');

-- CreateEnum
CREATE TYPE "Admission" AS ENUM ('WALK_IN', 'FIRST_COME');

-- CreateEnum
CREATE TYPE "ActivityEventName" AS ENUM ('draft', 'edit', 'submit', 'return', 'drop', 'publish', 'change', 'cancel', 'reinstate', 'hold', 'recount', 'lapse');

-- CreateEnum
CREATE TYPE "SeriesPattern" AS ENUM ('WEEKLY', 'MONTH_DAY', 'NTH_WEEKDAY', 'LAST_WEEKEND', 'DATES');

-- CreateEnum
CREATE TYPE "DayOffRule" AS ENUM ('KEEP', 'SKIP', 'BEFORE', 'AFTER');

-- CreateEnum
CREATE TYPE "PlanStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "PlanEventName" AS ENUM ('begin', 'submit', 'return', 'approve', 'reopen', 'publish', 'remind');

-- AlterTable
ALTER TABLE "notices" ADD COLUMN     "activityId" UUID,
ADD COLUMN     "planId" UUID;

-- CreateTable
CREATE TABLE "activities" (
    "id" UUID NOT NULL,
    "idempotencyKey" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "siteId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "seriesId" UUID,
    "originalOn" DATE,
    "editedFields" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "hostTeamId" UUID,
    "menuItemId" UUID,
    "categoryId" UUID,
    "platformId" UUID,
    "kind" "ActivityKind" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "spot" TEXT NOT NULL DEFAULT '',
    "topic" TEXT,
    "form" "TalkForm",
    "beneficiary" "Beneficiary" NOT NULL DEFAULT 'OTHERS',
    "admission" "Admission" NOT NULL DEFAULT 'WALK_IN',
    "places" INTEGER,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "status" "ActivityStatus" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "publishedAt" TIMESTAMPTZ(3),
    "isLateEntry" BOOLEAN NOT NULL DEFAULT false,
    "cancelReason" TEXT,
    "adults" INTEGER,
    "children" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "activities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity_events" (
    "id" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "name" "ActivityEventName" NOT NULL,
    "fromStatus" "ActivityStatus",
    "toStatus" "ActivityStatus" NOT NULL,
    "actorRole" "ActorRole" NOT NULL,
    "actorId" UUID,
    "note" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "activity_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity_series" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "pattern" "SeriesPattern" NOT NULL,
    "weekdays" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "monthDay" INTEGER,
    "nth" INTEGER,
    "dates" DATE[] DEFAULT ARRAY[]::DATE[],
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "startMinute" INTEGER NOT NULL,
    "endMinute" INTEGER NOT NULL,
    "onDayOff" "DayOffRule" NOT NULL DEFAULT 'KEEP',
    "splitFromId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "activity_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speakers" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "teamId" UUID,
    "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "availability" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "invitedBy" "SiteLevel" NOT NULL DEFAULT 'VILLAGE',
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "speakers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity_speakers" (
    "activityId" UUID NOT NULL,
    "speakerId" UUID NOT NULL,

    CONSTRAINT "activity_speakers_pkey" PRIMARY KEY ("activityId","speakerId")
);

-- CreateTable
CREATE TABLE "plans" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "siteId" UUID,
    "teamId" UUID,
    "month" DATE NOT NULL,
    "status" "PlanStatus" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "submittedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_events" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "name" "PlanEventName" NOT NULL,
    "fromStatus" "PlanStatus",
    "toStatus" "PlanStatus" NOT NULL,
    "actorRole" "ActorRole" NOT NULL,
    "actorId" UUID,
    "note" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_minimums" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "level" "SiteLevel" NOT NULL,
    "platformId" UUID NOT NULL,
    "amount" INTEGER NOT NULL,

    CONSTRAINT "plan_minimums_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fixed_days" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "level" "SiteLevel" NOT NULL,
    "pattern" "SeriesPattern" NOT NULL,
    "weekdays" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "monthDay" INTEGER,
    "nth" INTEGER,
    "onDayOff" "DayOffRule" NOT NULL DEFAULT 'KEEP',

    CONSTRAINT "fixed_days_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programmes" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "number" INTEGER NOT NULL,
    "theme" TEXT NOT NULL,
    "themeText" TEXT NOT NULL DEFAULT '',
    "demonstrationId" UUID,
    "digest" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "staffId" UUID NOT NULL,

    CONSTRAINT "programmes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_entries" (
    "programmeId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "activityId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL,
    "town" TEXT NOT NULL,
    "spot" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "admission" "Admission" NOT NULL,
    "places" INTEGER,

    CONSTRAINT "programme_entries_pkey" PRIMARY KEY ("programmeId","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "activities_idempotencyKey_key" ON "activities"("idempotencyKey");

-- CreateIndex
CREATE INDEX "activities_centerId_startsAt_idx" ON "activities"("centerId", "startsAt");

-- CreateIndex
CREATE INDEX "activities_siteId_startsAt_idx" ON "activities"("siteId", "startsAt");

-- CreateIndex
CREATE INDEX "activities_planId_startsAt_idx" ON "activities"("planId", "startsAt");

-- CreateIndex
CREATE INDEX "activities_hostTeamId_startsAt_idx" ON "activities"("hostTeamId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "activities_seriesId_originalOn_key" ON "activities"("seriesId", "originalOn");

-- CreateIndex
CREATE UNIQUE INDEX "activity_events_activityId_seq_key" ON "activity_events"("activityId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "speakers_centerId_name_unit_key" ON "speakers"("centerId", "name", "unit");

-- CreateIndex
CREATE INDEX "activity_speakers_speakerId_idx" ON "activity_speakers"("speakerId");

-- CreateIndex
CREATE INDEX "plans_centerId_month_status_idx" ON "plans"("centerId", "month", "status");

-- CreateIndex
CREATE UNIQUE INDEX "plans_siteId_month_key" ON "plans"("siteId", "month");

-- CreateIndex
CREATE UNIQUE INDEX "plans_teamId_month_key" ON "plans"("teamId", "month");

-- CreateIndex
CREATE UNIQUE INDEX "plan_events_planId_seq_key" ON "plan_events"("planId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "plan_minimums_centerId_level_platformId_key" ON "plan_minimums"("centerId", "level", "platformId");

-- CreateIndex
CREATE UNIQUE INDEX "fixed_days_centerId_name_key" ON "fixed_days"("centerId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "programmes_centerId_month_key" ON "programmes"("centerId", "month");

-- CreateIndex
CREATE UNIQUE INDEX "programmes_centerId_number_key" ON "programmes"("centerId", "number");

-- CreateIndex
CREATE INDEX "programme_entries_activityId_idx" ON "programme_entries"("activityId");

-- CreateIndex
CREATE UNIQUE INDEX "programme_entries_programmeId_activityId_key" ON "programme_entries"("programmeId", "activityId");

-- CreateIndex
CREATE UNIQUE INDEX "notices_activityId_eventSeq_recipientRole_recipientId_key" ON "notices"("activityId", "eventSeq", "recipientRole", "recipientId");

-- CreateIndex
CREATE UNIQUE INDEX "notices_planId_eventSeq_recipientRole_recipientId_key" ON "notices"("planId", "eventSeq", "recipientRole", "recipientId");

-- AddForeignKey
ALTER TABLE "activities" ADD CONSTRAINT "activities_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "centers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activities" ADD CONSTRAINT "activities_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activities" ADD CONSTRAINT "activities_planId_fkey" FOREIGN KEY ("planId") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activities" ADD CONSTRAINT "activities_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "activity_series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activities" ADD CONSTRAINT "activities_hostTeamId_fkey" FOREIGN KEY ("hostTeamId") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activities" ADD CONSTRAINT "activities_menuItemId_fkey" FOREIGN KEY ("menuItemId") REFERENCES "menu_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activities" ADD CONSTRAINT "activities_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "service_categories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activities" ADD CONSTRAINT "activities_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "platforms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_events" ADD CONSTRAINT "activity_events_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "activities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_series" ADD CONSTRAINT "activity_series_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "centers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_series" ADD CONSTRAINT "activity_series_splitFromId_fkey" FOREIGN KEY ("splitFromId") REFERENCES "activity_series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speakers" ADD CONSTRAINT "speakers_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "centers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speakers" ADD CONSTRAINT "speakers_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_speakers" ADD CONSTRAINT "activity_speakers_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "activities"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_speakers" ADD CONSTRAINT "activity_speakers_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "speakers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "centers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_events" ADD CONSTRAINT "plan_events_planId_fkey" FOREIGN KEY ("planId") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_minimums" ADD CONSTRAINT "plan_minimums_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "centers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_minimums" ADD CONSTRAINT "plan_minimums_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "platforms"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fixed_days" ADD CONSTRAINT "fixed_days_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "centers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "centers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_demonstrationId_fkey" FOREIGN KEY ("demonstrationId") REFERENCES "activities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_entries" ADD CONSTRAINT "programme_entries_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_entries" ADD CONSTRAINT "programme_entries_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "activities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "activities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_planId_fkey" FOREIGN KEY ("planId") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- from prisma/sql/functions/activities.sql
-- A county is the tenant: all that an activity names is of its county.
CREATE OR REPLACE FUNCTION activities_stay_in_their_county() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM sites place JOIN plans p ON p.id = NEW."planId" AND p."centerId" = NEW."centerId"
    WHERE place.id = NEW."siteId" AND place."centerId" = NEW."centerId"
      AND NOT EXISTS (SELECT FROM activity_series s WHERE s.id = NEW."seriesId" AND s."centerId" <> NEW."centerId")
      AND NOT EXISTS (SELECT FROM teams t WHERE t.id = NEW."hostTeamId" AND t."centerId" <> NEW."centerId")
      AND NOT EXISTS (SELECT FROM menu_items m WHERE m.id = NEW."menuItemId" AND m."centerId" <> NEW."centerId")
      AND NOT EXISTS (SELECT FROM platforms p WHERE p.id = NEW."platformId" AND p."centerId" <> NEW."centerId")
      AND NOT EXISTS (
        SELECT FROM service_categories c WHERE c.id = NEW."categoryId" AND c."centerId" <> NEW."centerId");
  IF NOT FOUND THEN
    RAISE EXCEPTION 'activity % leaves its county', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'activities_stay_in_their_county';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER activities_stay_in_their_county
  BEFORE INSERT OR UPDATE OF "centerId", "siteId", "planId", "seriesId", "hostTeamId", "menuItemId",
    "categoryId", "platformId" ON activities
  FOR EACH ROW EXECUTE FUNCTION activities_stay_in_their_county();

CREATE OR REPLACE FUNCTION speakers_stay_in_their_county() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM activities a JOIN speakers s ON s."centerId" = a."centerId"
    WHERE a.id = NEW."activityId" AND s.id = NEW."speakerId";
  IF NOT FOUND THEN
    RAISE EXCEPTION 'speaker % is of another county', NEW."speakerId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'speakers_stay_in_their_county';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER speakers_stay_in_their_county BEFORE INSERT OR UPDATE ON activity_speakers
  FOR EACH ROW EXECUTE FUNCTION speakers_stay_in_their_county();

-- A plan is of a place or a team of its county.
CREATE OR REPLACE FUNCTION plans_stay_in_their_county() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM sites s WHERE s.id = NEW."siteId" AND s."centerId" IS DISTINCT FROM NEW."centerId")
    OR EXISTS (SELECT FROM teams t WHERE t.id = NEW."teamId" AND t."centerId" <> NEW."centerId") THEN
    RAISE EXCEPTION 'plan % leaves its county', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'plans_stay_in_their_county';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER plans_stay_in_their_county
  BEFORE INSERT OR UPDATE OF "centerId", "siteId", "teamId" ON plans
  FOR EACH ROW EXECUTE FUNCTION plans_stay_in_their_county();
-- end of prisma/sql/functions/activities.sql

-- from prisma/sql/functions/life-of-activities.sql
-- Of an activity and of a plan each event is kept; the row says what the last one says.
CALL keep_events('activity_events', 'activities', 'activityId');
CALL keep_events('plan_events', 'plans', 'planId');
-- end of prisma/sql/functions/life-of-activities.sql

-- from prisma/sql/functions/programmes.sql
-- A published programme and its entries stay as they are.
CREATE OR REPLACE FUNCTION programmes_are_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% stay as they were published', TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = 'programmes_are_final';
END $$;

CREATE OR REPLACE TRIGGER programmes_are_final BEFORE UPDATE OR DELETE ON programmes
  FOR EACH ROW EXECUTE FUNCTION programmes_are_final();
CREATE OR REPLACE TRIGGER programmes_are_never_emptied BEFORE TRUNCATE ON programmes
  FOR EACH STATEMENT EXECUTE FUNCTION programmes_are_final();
CREATE OR REPLACE TRIGGER programme_entries_are_final BEFORE UPDATE OR DELETE ON programme_entries
  FOR EACH ROW EXECUTE FUNCTION programmes_are_final();
CREATE OR REPLACE TRIGGER programme_entries_are_never_emptied BEFORE TRUNCATE ON programme_entries
  FOR EACH STATEMENT EXECUTE FUNCTION programmes_are_final();

-- The numbers of a county's programmes have no gap.
CREATE OR REPLACE FUNCTION programmes_are_numbered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM programmes p WHERE p."centerId" = NEW."centerId"
    HAVING coalesce(max(p.number), 0) = NEW.number - 1;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'programme % is not the next one', NEW.number
      USING ERRCODE = 'check_violation', CONSTRAINT = 'programmes_are_numbered';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER programmes_are_numbered BEFORE INSERT ON programmes
  FOR EACH ROW EXECUTE FUNCTION programmes_are_numbered();

-- An entry is added with its programme only, in the same transaction, and is an activity of its county.
CREATE OR REPLACE FUNCTION programme_entries_come_with_it() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM programmes p JOIN activities a ON a.id = NEW."activityId" AND a."centerId" = p."centerId"
    WHERE p.id = NEW."programmeId" AND p.xmin = pg_current_xact_id()::xid;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'programme % is published already', NEW."programmeId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'programme_entries_come_with_it';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER programme_entries_come_with_it BEFORE INSERT ON programme_entries
  FOR EACH ROW EXECUTE FUNCTION programme_entries_come_with_it();
-- end of prisma/sql/functions/programmes.sql

ALTER TABLE activities
  ADD CONSTRAINT activities_times CHECK ("startsAt" < "endsAt" AND "endsAt" <= "startsAt" + interval '14 days'),
  ADD CONSTRAINT activities_places CHECK (places BETWEEN 1 AND 100000 AND (admission = 'WALK_IN' OR places IS NOT NULL)),
  ADD CONSTRAINT activities_published
    CHECK ((status IN ('PUBLISHED', 'HELD', 'NOT_HELD', 'CANCELLED')) = ("publishedAt" IS NOT NULL)),
  ADD CONSTRAINT activities_cancelled CHECK ((status = 'CANCELLED') = ("cancelReason" IS NOT NULL)),
  ADD CONSTRAINT activities_headcount CHECK (
    (status = 'HELD') = (adults IS NOT NULL) AND (adults IS NULL) = (children IS NULL)
    AND coalesce(adults, 0) BETWEEN 0 AND 100000 AND coalesce(children, 0) BETWEEN 0 AND 100000),
  ADD CONSTRAINT activities_series CHECK (("seriesId" IS NULL) = ("originalOn" IS NULL));

ALTER TABLE activity_series
  ADD CONSTRAINT activity_series_times CHECK (
    "startsOn" <= "endsOn" AND "startMinute" < "endMinute" AND "startMinute" >= 0 AND "endMinute" <= 1440),
  ADD CONSTRAINT activity_series_pattern CHECK (CASE pattern
    WHEN 'WEEKLY' THEN cardinality(weekdays) > 0
    WHEN 'MONTH_DAY' THEN "monthDay" BETWEEN 1 AND 31
    WHEN 'NTH_WEEKDAY' THEN cardinality(weekdays) = 1 AND nth IN (1, 2, 3, 4, -1)
    WHEN 'DATES' THEN cardinality(dates) > 0
    ELSE true END AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]);

ALTER TABLE plans
  ADD CONSTRAINT plans_one_planner CHECK (num_nonnulls("siteId", "teamId") = 1),
  ADD CONSTRAINT plans_month CHECK (extract(day FROM month) = 1);
ALTER TABLE programmes ADD CONSTRAINT programmes_month CHECK (extract(day FROM month) = 1);
ALTER TABLE plan_minimums ADD CONSTRAINT plan_minimums_amount CHECK (amount BETWEEN 1 AND 31);

ALTER TABLE notices DROP CONSTRAINT notices_one_subject,
  ADD CONSTRAINT notices_one_subject
    CHECK (num_nonnulls("wishId", "moveId", "activityId", "planId") = 1);
