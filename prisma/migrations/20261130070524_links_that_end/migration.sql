-- AlterTable
ALTER TABLE "wishes" ADD COLUMN     "linkVersion" INTEGER NOT NULL DEFAULT 0;

-- from prisma/sql/functions/wishes.sql
-- A county is the tenant: who answers for a wish, its place and its category are of its county.
CREATE OR REPLACE FUNCTION wishes_stay_in_their_county() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM sites place, sites unit
    WHERE place.id = NEW."siteId" AND place."centerId" = NEW."centerId"
      AND unit.id = NEW."responsibleSiteId" AND unit."centerId" = NEW."centerId"
      AND (NEW."categoryId" IS NULL OR EXISTS (
        SELECT FROM service_categories c
        WHERE c.id = NEW."categoryId" AND c."centerId" = NEW."centerId"));
  IF NOT FOUND THEN
    RAISE EXCEPTION 'wish % leaves its county', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'wishes_stay_in_their_county';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER wishes_stay_in_their_county
  BEFORE INSERT OR UPDATE OF "centerId", "siteId", "responsibleSiteId", "categoryId" ON wishes
  FOR EACH ROW EXECUTE FUNCTION wishes_stay_in_their_county();

-- Counting relies on this: where, when and how a wish was asked for stays; its category and whom it
-- helps stay from the review on.
CREATE OR REPLACE FUNCTION wishes_stay_what_was_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."siteId", NEW."createdAt", NEW.channel)
      IS DISTINCT FROM (OLD."siteId", OLD."createdAt", OLD.channel)
    OR OLD.status <> 'SUBMITTED' AND (NEW."categoryId", NEW.beneficiary)
      IS DISTINCT FROM (OLD."categoryId", OLD.beneficiary)
  THEN
    RAISE EXCEPTION 'wish % has been counted', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'wishes_stay_what_was_counted';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER wishes_stay_what_was_counted
  BEFORE UPDATE OF "siteId", "createdAt", channel, "categoryId", beneficiary ON wishes
  FOR EACH ROW EXECUTE FUNCTION wishes_stay_what_was_counted();

-- A link that was ended opens nothing again.
CREATE OR REPLACE FUNCTION keep_links_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the links of a wish that were ended stay ended';
END $$;

CREATE OR REPLACE TRIGGER wish_links_stay_ended BEFORE UPDATE OF "linkVersion" ON wishes
  FOR EACH ROW WHEN (NEW."linkVersion" < OLD."linkVersion") EXECUTE FUNCTION keep_links_ended();
-- end of prisma/sql/functions/wishes.sql
