-- What is personal is sealed under a key of each person (lib/shared/sealing). The keys that wrap those
-- are outside of the database, so SQL cannot seal: here the columns get their new names, and
-- `npm run migrate` or `npm run keys -- seal` seals what is in them. Until then the checks at the end
-- stand unvalidated, and neither server nor worker starts.

-- Codes are good for ten minutes, and what went out has been of use: neither is needed any more.
DROP TABLE "outbox_messages";
DELETE FROM "phone_codes";
ALTER TABLE "phone_codes" DROP COLUMN "consumedAt";
ALTER TABLE "phone_codes" RENAME COLUMN "phone" TO "phoneToken";
ALTER INDEX "phone_codes_phone_createdAt_idx" RENAME TO "phone_codes_phoneToken_createdAt_idx";
CREATE INDEX "phone_codes_expiresAt_idx" ON "phone_codes"("expiresAt");

-- Counters name phones; without them everybody has all tries again.
DELETE FROM "rate_limits";

ALTER TABLE "residents" RENAME COLUMN "phone" TO "phoneSealed";
DROP INDEX "residents_phone_key";
ALTER TABLE "residents" ALTER COLUMN "phoneSealed" DROP NOT NULL,
  ADD COLUMN "personKey" TEXT,
  ADD COLUMN "phoneToken" TEXT,
  ADD COLUMN "searchTokens" TEXT[] DEFAULT ARRAY[]::TEXT[];
CREATE UNIQUE INDEX "residents_phoneToken_key" ON "residents"("phoneToken");
CREATE INDEX "residents_searchTokens_idx" ON "residents" USING GIN ("searchTokens");

-- The day of birth stands in the ID number, which is sealed already (and is sealed anew).
ALTER TABLE "volunteers" RENAME COLUMN "phone" TO "phoneSealed";
ALTER TABLE "volunteers" RENAME COLUMN "guardianName" TO "guardianNameSealed";
ALTER TABLE "volunteers" RENAME COLUMN "guardianPhone" TO "guardianPhoneSealed";
DROP INDEX "volunteers_phone_key";
ALTER TABLE "volunteers" ADD COLUMN "ageAtRegistration" SMALLINT;
UPDATE "volunteers" SET "ageAtRegistration" = (
  SELECT max(years) FROM generate_series(0, 150) years
  WHERE ("registeredAt" AT TIME ZONE 'Asia/Shanghai')::date >= "birthDate" + years * interval '1 year');
-- With the column go the checks that used it.
ALTER TABLE "volunteers" DROP COLUMN "birthDate",
  ALTER COLUMN "ageAtRegistration" SET NOT NULL,
  ADD CONSTRAINT "volunteers_age" CHECK ("ageAtRegistration" >= 14),
  ADD CONSTRAINT "volunteers_guardian" CHECK ("ageAtRegistration" >= 18 OR ("guardianNameSealed" IS NOT NULL
    AND "guardianPhoneSealed" IS NOT NULL AND "guardianConsentAt" IS NOT NULL)),
  ALTER COLUMN "phoneSealed" DROP NOT NULL,
  ALTER COLUMN "idNumberSealed" DROP NOT NULL,
  ALTER COLUMN "idNumberDigest" DROP NOT NULL,
  ADD COLUMN "personKey" TEXT,
  ADD COLUMN "phoneToken" TEXT;
CREATE UNIQUE INDEX "volunteers_phoneToken_key" ON "volunteers"("phoneToken");

ALTER TABLE "staff" ADD COLUMN "personKey" TEXT;

-- The public sentence of older wishes is filled in when they are sealed.
UPDATE "wishes" SET "publicContent" = '' WHERE "publicContent" IS NULL;
ALTER TABLE "wishes" ALTER COLUMN "publicContent" SET NOT NULL;
ALTER TABLE "wishes" RENAME COLUMN "content" TO "contentSealed";
ALTER TABLE "wishes" ALTER COLUMN "contentSealed" DROP NOT NULL;
ALTER TABLE "wishes" RENAME COLUMN "contactName" TO "contactNameSealed";
ALTER TABLE "wishes" RENAME COLUMN "address" TO "addressSealed";
ALTER TABLE "wishes" ALTER COLUMN "contactNameSealed" DROP NOT NULL;

ALTER TABLE "wish_events" RENAME COLUMN "note" TO "noteSealed";

ALTER TABLE "invitations" RENAME COLUMN "reason" TO "reasonSealed";

-- A delivery looks its address up when it is sent. Errors of gateways often repeat it.
UPDATE "deliveries" SET "lastError" = replace("lastError", "address", '•••')
  WHERE "lastError" IS NOT NULL AND "address" <> '';
ALTER TABLE "deliveries" ADD COLUMN "subscriptionId" UUID;
UPDATE "deliveries" SET "subscriptionId" = "address"::uuid WHERE "channel" = 'PUSH';
ALTER TABLE "deliveries" DROP COLUMN "address";

ALTER TABLE "notice_preferences" RENAME COLUMN "email" TO "emailSealed";

ALTER TABLE "push_subscriptions" RENAME COLUMN "endpoint" TO "browserSealed";
DROP INDEX "push_subscriptions_endpoint_key";
ALTER TABLE "push_subscriptions" ADD COLUMN "endpointToken" TEXT;
UPDATE "push_subscriptions" SET "endpointToken" = id::text, "browserSealed" =
  json_build_object('endpoint', "browserSealed", 'p256dh', "p256dh", 'auth', "auth")::text;
ALTER TABLE "push_subscriptions" ALTER COLUMN "endpointToken" SET NOT NULL,
  DROP COLUMN "p256dh",
  DROP COLUMN "auth";
CREATE UNIQUE INDEX "push_subscriptions_endpointToken_key" ON "push_subscriptions"("endpointToken");

-- A column that is sealed holds nothing else. On an empty database this holds at once; otherwise the
-- rows of before are let be until they are sealed.
DO $$
DECLARE
  sealed record;
BEGIN
  FOR sealed IN
    SELECT c.table_name AS name, string_agg(
      format('(%1$I IS NULL OR %1$I ~ ''^s1[.][A-Za-z0-9_-]{38,}$'')', c.column_name), ' AND ') AS rule
    FROM information_schema.columns c
    WHERE c.table_schema = current_schema() AND c.column_name LIKE '%Sealed' AND c.data_type = 'text'
    GROUP BY 1
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (%s) NOT VALID',
      sealed.name, sealed.name || '_are_sealed', sealed.rule);
    BEGIN
      EXECUTE format('ALTER TABLE %I VALIDATE CONSTRAINT %I', sealed.name, sealed.name || '_are_sealed');
    EXCEPTION WHEN check_violation THEN
      NULL;
    END;
  END LOOP;
END $$;

-- from prisma/sql/functions/public-pages.sql
-- Says on the channel `public_pages` which county's public pages are no longer true, by its id
-- (lib/public/file-pages/listen.data.ts hears it). The same words said twice in one transaction
-- are sent once, when it commits.

-- A table whose rows carry the id of their county.
CREATE OR REPLACE FUNCTION say_public_pages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' AND NEW."centerId" IS NOT NULL THEN
    PERFORM pg_notify('public_pages', NEW."centerId"::text);
  END IF;
  IF TG_OP <> 'INSERT' AND OLD."centerId" IS NOT NULL
    AND (TG_OP = 'DELETE' OR OLD."centerId" IS DISTINCT FROM NEW."centerId") THEN
    PERFORM pg_notify('public_pages', OLD."centerId"::text);
  END IF;
  RETURN NULL;
END $$;

-- A city stands on the pages of its counties.
CREATE OR REPLACE FUNCTION say_public_pages_of_city() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('public_pages', id::text) FROM sites WHERE "parentId" = NEW.id AND level = 'CENTER';
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER wishes_new_public_pages AFTER INSERT ON wishes
  FOR EACH ROW EXECUTE FUNCTION say_public_pages();

-- Clocks and owners of a wish are not public.
CREATE OR REPLACE TRIGGER wishes_public_pages AFTER UPDATE ON wishes
  FOR EACH ROW WHEN (
    (OLD.status, OLD."inOpenPool", OLD."isPublic", OLD."publicContent", OLD."contactNameSealed", OLD."siteId",
      OLD."categoryId", OLD.grade)
    IS DISTINCT FROM
    (NEW.status, NEW."inOpenPool", NEW."isPublic", NEW."publicContent", NEW."contactNameSealed", NEW."siteId",
      NEW."categoryId", NEW.grade)
  ) EXECUTE FUNCTION say_public_pages();

CREATE OR REPLACE TRIGGER sites_public_pages AFTER INSERT OR UPDATE OR DELETE ON sites
  FOR EACH ROW EXECUTE FUNCTION say_public_pages();

CREATE OR REPLACE TRIGGER cities_public_pages AFTER UPDATE OF name ON sites
  FOR EACH ROW WHEN (NEW.level = 'CITY') EXECUTE FUNCTION say_public_pages_of_city();

CREATE OR REPLACE TRIGGER service_categories_public_pages AFTER INSERT OR UPDATE OR DELETE ON service_categories
  FOR EACH ROW EXECUTE FUNCTION say_public_pages();

CREATE OR REPLACE TRIGGER menu_items_public_pages AFTER INSERT OR UPDATE OR DELETE ON menu_items
  FOR EACH ROW EXECUTE FUNCTION say_public_pages();
-- end of prisma/sql/functions/public-pages.sql
