-- from prisma/sql/functions/wish-events.sql
-- Of a wish each event is kept; its row says what the last one says, also who answers for it.
CALL keep_events('wish_events', 'wishes', 'wishId', '{round,responsibleSiteId}');

-- … but for the notes of a wish that goes to another resident (wishes.sql): in the same transaction they are
-- sealed anew, under the key of that one, by `seal_notes_anew`.
CREATE OR REPLACE FUNCTION wish_events_are_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF current_setting('hive.given_wish', true) = OLD."wishId"::text
      AND OLD."noteSealed" IS NOT NULL AND NEW."noteSealed" IS NOT NULL
      AND to_jsonb(NEW) - 'noteSealed' = to_jsonb(OLD) - 'noteSealed' THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% are never changed', TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = 'wish_events_are_immutable';
END $$;

-- The application itself may not write to events: the function has rights of its own.
CREATE OR REPLACE FUNCTION seal_notes_anew(wish uuid, notes jsonb) RETURNS void LANGUAGE sql
SECURITY DEFINER SET search_path FROM CURRENT AS $$
  UPDATE wish_events e SET "noteSealed" = n.note
  FROM jsonb_to_recordset(notes) AS n(seq integer, note text)
  WHERE e."wishId" = wish AND e.seq = n.seq;
$$;
-- end of prisma/sql/functions/wish-events.sql

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

-- A wish goes to another resident only where staff wrote it down, and by a step that ends its links. In the
-- same transaction its notes may be sealed anew (wish-events.sql).
CREATE OR REPLACE FUNCTION wishes_go_to_who_asked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.channel = 'WEB' OR NEW."linkVersion" <= OLD."linkVersion" OR NEW.version <= OLD.version THEN
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
