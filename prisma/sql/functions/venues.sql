-- A room or kit serves the wishes and activities of its own county only. What it is for is locked first, so that
-- no ending of it goes by unseen, and it is still looked at below when the transaction ends.
CREATE OR REPLACE FUNCTION bookings_stay_in_their_county() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  county uuid := CASE TG_TABLE_NAME
    WHEN 'bookings' THEN (SELECT s."centerId" FROM rooms r JOIN sites s ON s.id = r."siteId"
      WHERE r.id = (to_jsonb(NEW) ->> 'roomId')::uuid)
    ELSE (SELECT s."centerId" FROM kit_items k JOIN sites s ON s.id = k."siteId"
      WHERE k.id = (to_jsonb(NEW) ->> 'kitItemId')::uuid) END;
  other uuid := county;
BEGIN
  IF NEW."wishId" IS NOT NULL THEN
    SELECT w."centerId" INTO other FROM wishes w WHERE w.id = NEW."wishId" FOR NO KEY UPDATE;
  ELSIF NEW."activityId" IS NOT NULL THEN
    SELECT a."centerId" INTO other FROM activities a WHERE a.id = NEW."activityId" FOR NO KEY UPDATE;
  END IF;
  IF county IS NULL OR other IS DISTINCT FROM county THEN
    RAISE EXCEPTION '% % leaves its county', TG_TABLE_NAME, NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_stay_in_their_county';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER bookings_stay_in_their_county
  BEFORE INSERT OR UPDATE OF "roomId", "wishId", "activityId" ON bookings
  FOR EACH ROW EXECUTE FUNCTION bookings_stay_in_their_county();
CREATE OR REPLACE TRIGGER kit_loans_stay_in_their_county
  BEFORE INSERT OR UPDATE OF "kitItemId", "wishId", "activityId" ON kit_loans
  FOR EACH ROW EXECUTE FUNCTION bookings_stay_in_their_county();

-- An exception for a room is one of its place.
CREATE OR REPLACE FUNCTION opening_exceptions_stay_at_their_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM rooms r WHERE r.id = NEW."roomId" AND r."siteId" = NEW."siteId";
  IF NOT FOUND THEN
    RAISE EXCEPTION 'room % is at another place', NEW."roomId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'opening_exceptions_stay_at_their_place';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER opening_exceptions_stay_at_their_place
  BEFORE INSERT OR UPDATE OF "siteId", "roomId" ON opening_exceptions
  FOR EACH ROW WHEN (NEW."roomId" IS NOT NULL) EXECUTE FUNCTION opening_exceptions_stay_at_their_place();

-- Whether a room can be kept for a wish or an activity of this status.
CREATE OR REPLACE FUNCTION wish_takes_rooms(status "WishStatus") RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT status IN ('ACCEPTED', 'SUPPLIED', 'IN_SERVICE', 'SERVED', 'RATED', 'UNRATED');
$$;
CREATE OR REPLACE FUNCTION activity_takes_rooms(status "ActivityStatus") RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT status IN ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'HELD');
$$;

-- With a wish or an activity that does not take place ends what was booked for it, in the same transaction, however
-- it ended: the room, and the kit that was set aside. Kit that was handed out is still to come back.
-- A wish that is served gives back what lies ahead; one whose time is moved, what is not at the new time.
CREATE OR REPLACE FUNCTION wishes_release_what_was_booked() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  done boolean := NEW.status IN ('SERVED', 'RATED', 'UNRATED');
  goes boolean := wish_takes_rooms(NEW.status);
BEGIN
  UPDATE bookings b SET status = 'RELEASED', "heldUntil" = NULL, "releasedAt" = greatest(now(), b."createdAt")
    WHERE b."wishId" = NEW.id AND b.status IN ('HOLD', 'BOOKED')
      AND (NOT goes OR done AND b."startsAt" > now()
        OR NOT done AND NEW."visitAt" IS DISTINCT FROM OLD."visitAt"
          AND (NEW."visitAt" IS NULL OR NEW."visitAt" < b."startsAt" OR NEW."visitAt" >= b."endsAt"));
  UPDATE kit_loans l SET "returnedAt" = greatest(now(), l."createdAt")
    WHERE l."wishId" = NEW.id AND l."returnedAt" IS NULL AND l."lentAt" IS NULL
      AND (NOT goes OR done
        OR NEW."visitAt" IS DISTINCT FROM OLD."visitAt" AND (NEW."visitAt" IS NULL
          OR NOT (NEW."visitAt" AT TIME ZONE 'Asia/Shanghai')::date BETWEEN l."startsOn" AND l."dueOn"));
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER wishes_release_what_was_booked AFTER UPDATE OF status, "visitAt" ON wishes
  FOR EACH ROW WHEN (NEW.status IS DISTINCT FROM OLD.status OR NEW."visitAt" IS DISTINCT FROM OLD."visitAt")
  EXECUTE FUNCTION wishes_release_what_was_booked();

CREATE OR REPLACE FUNCTION activities_release_what_was_booked() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  goes boolean := activity_takes_rooms(NEW.status);
BEGIN
  UPDATE bookings b SET status = 'RELEASED', "heldUntil" = NULL, "releasedAt" = greatest(now(), b."createdAt")
    WHERE b."activityId" = NEW.id AND b.status IN ('HOLD', 'BOOKED')
      AND (NOT goes OR NEW."startsAt" < b."startsAt" OR NEW."endsAt" > b."endsAt");
  UPDATE kit_loans l SET "returnedAt" = greatest(now(), l."createdAt")
    WHERE l."activityId" = NEW.id AND l."returnedAt" IS NULL AND l."lentAt" IS NULL
      AND (NOT goes OR NOT (NEW."startsAt" AT TIME ZONE 'Asia/Shanghai')::date BETWEEN l."startsOn" AND l."dueOn");
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER activities_release_what_was_booked
  AFTER UPDATE OF status, "startsAt", "endsAt" ON activities
  FOR EACH ROW WHEN (NEW.status IS DISTINCT FROM OLD.status
    OR (NEW."startsAt", NEW."endsAt") IS DISTINCT FROM (OLD."startsAt", OLD."endsAt"))
  EXECUTE FUNCTION activities_release_what_was_booked();

-- … and nothing is booked or set aside for what does not take place.
CREATE OR REPLACE FUNCTION bookings_end_with_what_they_are_for() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_live boolean := CASE TG_TABLE_NAME
    WHEN 'bookings' THEN EXISTS (SELECT FROM bookings b WHERE b.id = NEW.id AND b.status <> 'RELEASED')
    ELSE EXISTS (SELECT FROM kit_loans l WHERE l.id = NEW.id AND l."returnedAt" IS NULL AND l."lentAt" IS NULL) END;
BEGIN
  IF is_live AND (EXISTS (SELECT FROM wishes w WHERE w.id = NEW."wishId" AND NOT wish_takes_rooms(w.status))
    OR EXISTS (SELECT FROM activities a WHERE a.id = NEW."activityId" AND NOT activity_takes_rooms(a.status))) THEN
    RAISE EXCEPTION '% % is for what does not take place', TG_TABLE_NAME, NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_end_with_what_they_are_for';
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER IF EXISTS bookings_end_with_what_they_are_for ON bookings;
CREATE CONSTRAINT TRIGGER bookings_end_with_what_they_are_for AFTER INSERT OR UPDATE ON bookings
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status <> 'RELEASED')
  EXECUTE FUNCTION bookings_end_with_what_they_are_for();
DROP TRIGGER IF EXISTS kit_loans_end_with_what_they_are_for ON kit_loans;
CREATE CONSTRAINT TRIGGER kit_loans_end_with_what_they_are_for AFTER INSERT OR UPDATE ON kit_loans
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."returnedAt" IS NULL)
  EXECUTE FUNCTION bookings_end_with_what_they_are_for();

-- A booking that was released is over: whoever wants the room again books it again.
CREATE OR REPLACE FUNCTION bookings_stay_released() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'booking % was released', OLD.id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'bookings_stay_released';
END $$;

CREATE OR REPLACE TRIGGER bookings_stay_released BEFORE UPDATE ON bookings
  FOR EACH ROW WHEN (OLD.status = 'RELEASED') EXECUTE FUNCTION bookings_stay_released();

-- The most of a kit item that is lent or set aside on one day: on the first day of one of its loans.
CREATE OR REPLACE FUNCTION most_lent(item uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT coalesce(max((SELECT sum(o.quantity) FROM kit_loans o
    WHERE o."kitItemId" = item AND o."returnedAt" IS NULL
      AND l."startsOn" BETWEEN o."startsOn" AND o."dueOn")), 0)
  FROM kit_loans l WHERE l."kitItemId" = item AND l."returnedAt" IS NULL;
$$;

-- No more is lent than there is. The item is locked first, so that two who borrow the last one wait for each other.
CREATE OR REPLACE FUNCTION kit_is_not_lent_twice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  item uuid := CASE TG_TABLE_NAME WHEN 'kit_items' THEN NEW.id ELSE (to_jsonb(NEW) ->> 'kitItemId')::uuid END;
  there integer;
BEGIN
  SELECT quantity INTO there FROM kit_items WHERE id = item FOR NO KEY UPDATE;
  IF most_lent(item) > there THEN
    RAISE EXCEPTION 'more of kit item % is lent than there is', item
      USING ERRCODE = 'check_violation', CONSTRAINT = 'kit_is_not_lent_twice';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER kit_is_not_lent_twice
  AFTER INSERT OR UPDATE OF "kitItemId", quantity, "startsOn", "dueOn", "returnedAt" ON kit_loans
  FOR EACH ROW WHEN (NEW."returnedAt" IS NULL) EXECUTE FUNCTION kit_is_not_lent_twice();
CREATE OR REPLACE TRIGGER kit_is_not_lent_twice AFTER UPDATE OF quantity ON kit_items
  FOR EACH ROW EXECUTE FUNCTION kit_is_not_lent_twice();
