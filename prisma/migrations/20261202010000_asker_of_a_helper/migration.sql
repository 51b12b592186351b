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

-- Counting relies on this: when and how a wish was asked for stays.
CREATE OR REPLACE FUNCTION wishes_stay_what_was_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."createdAt", NEW.channel) IS DISTINCT FROM (OLD."createdAt", OLD.channel) THEN
    RAISE EXCEPTION 'wish % has been counted', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'wishes_stay_what_was_counted';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER wishes_stay_what_was_counted
  BEFORE UPDATE OF "createdAt", channel ON wishes
  FOR EACH ROW EXECUTE FUNCTION wishes_stay_what_was_counted();

-- A link that was ended opens nothing again.
CREATE OR REPLACE FUNCTION keep_links_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the links of a wish that were ended stay ended';
END $$;

CREATE OR REPLACE TRIGGER wish_links_stay_ended BEFORE UPDATE OF "linkVersion" ON wishes
  FOR EACH ROW WHEN (NEW."linkVersion" < OLD."linkVersion") EXECUTE FUNCTION keep_links_ended();

-- A wish goes to another resident only where somebody else wrote it down, staff or a helper, and by a step that
-- ends its links: who asked for themselves has confirmed the phone. In the same transaction its notes may be
-- sealed anew (wish-events.sql).
CREATE OR REPLACE FUNCTION wishes_go_to_who_asked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."linkVersion" <= OLD."linkVersion" OR NEW.version <= OLD.version
    OR OLD.channel = 'WEB' AND NOT EXISTS (
      SELECT FROM wish_events e
      WHERE e."wishId" = OLD.id AND e.seq = 1 AND e.data ->> 'helper' = 'NAMED') THEN
    RAISE EXCEPTION 'wish % stays with its resident', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'wishes_go_to_who_asked';
  END IF;
  PERFORM set_config('hive.given_wish', NEW.id::text, true);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER wishes_go_to_who_asked
  BEFORE UPDATE OF "residentId" ON wishes
  FOR EACH ROW WHEN (NEW."residentId" IS DISTINCT FROM OLD."residentId")
  EXECUTE FUNCTION wishes_go_to_who_asked();
-- end of prisma/sql/functions/wishes.sql
