DROP VIEW IF EXISTS event_counts, member_counts, new_counts, current_counts, all_changes, event_waits, new_waits, current_waits;

-- CreateEnum
CREATE TYPE "WishEventName" AS ENUM ('submit', 'approve', 'reject', 'dispatch', 'nextWave', 'openPool', 'decline', 'recall', 'accept', 'appoint', 'stepBack', 'release', 'supply', 'checkIn', 'checkOut', 'rate', 'closeUnrated', 'redo', 'callBack', 'cancel', 'amend', 'object', 'decide', 'handUp', 'handDown', 'overdue', 'pause', 'resume');

ALTER TABLE wish_events ALTER COLUMN name TYPE "WishEventName" USING name::"WishEventName";

-- from prisma/sql/functions/count-events.sql
-- Who served, as a check-out says it; nobody where it does not say.
CREATE OR REPLACE FUNCTION volunteers_of(data jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN jsonb_path_query_array(data, '$.volunteers[*] ? (@.type() == "string")');

-- Counting: each event, in its own transaction. It adds rows and locks none, but that two who write
-- the first service of the same volunteer in a month wait for each other.
CREATE OR REPLACE FUNCTION wish_events_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO count_changes ("siteId", day, "categoryId", slices,
    "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
    "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
    "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
    "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone", "grade1", "grade2",
    "grade3", "grade4", "grade5", "services", "servedOldPeople", "servedChildren", "servedDisabled",
    "servedNeedy", "servedOthers", "minutes", "overdues", "volunteers", "teams", "activeVolunteers")
  SELECT "siteId", day, "categoryId", slices,
    "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
    "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
    "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
    "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone", "grade1", "grade2",
    "grade3", "grade4", "grade5", "services", "servedOldPeople", "servedChildren", "servedDisabled",
    "servedNeedy", "servedOthers", "minutes", "overdues", "volunteers", "teams", "activeVolunteers"
  FROM event_counts WHERE "eventId" = NEW.id;
  INSERT INTO count_changes ("siteId", day, "categoryId", slices, step, bucket, waits)
  SELECT "siteId", day, "categoryId", '{}', step, bucket, 1 FROM event_waits WHERE "eventId" = NEW.id;
  IF NEW.name = 'checkOut' THEN
    WITH active AS (
      INSERT INTO active_months ("volunteerId", month, day, "siteId")
      SELECT v.id, month_of(day_in_china(NEW.at)), day_in_china(NEW.at), v."homeSiteId"
      FROM volunteers v
      WHERE v.id IN (SELECT jsonb_array_elements_text(volunteers_of(NEW.data))::uuid)
      ORDER BY v.id
      ON CONFLICT DO NOTHING RETURNING "siteId", day)
    INSERT INTO count_changes ("siteId", day, "categoryId", slices, "activeVolunteers")
    SELECT "siteId", day, no_category(), '{DAY,MONTH}', 1 FROM active;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER wish_events_are_counted AFTER INSERT ON wish_events
  FOR EACH ROW EXECUTE FUNCTION wish_events_are_counted();
-- end of prisma/sql/functions/count-events.sql

-- from prisma/sql/functions/count-keys.sql
-- What rows of counts are kept by.

CREATE OR REPLACE FUNCTION day_in_china(moment timestamptz) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
RETURN (moment AT TIME ZONE 'Asia/Shanghai')::date;

CREATE OR REPLACE FUNCTION month_of(day date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN day - extract(day FROM day)::int + 1;

-- Stands for "no category": a primary key takes no null.
CREATE OR REPLACE FUNCTION no_category() RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN '00000000-0000-0000-0000-000000000000'::uuid;

-- The bucket of a wait: two to each doubling of minutes, 37 in all (lib/reporting/stats/waits.ts
-- reads them).
CREATE OR REPLACE FUNCTION wait_bucket(wait interval) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN least(36, floor(2 * ln(greatest(1, date_part('epoch', wait) / 60)) / ln(2)::float8))::smallint;

-- A place and all it lies in, up to its center.
CREATE OR REPLACE FUNCTION counted_places(lineage uuid[], "centerId" uuid) RETURNS uuid[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN lineage[array_position(lineage, "centerId"):];

-- In which slices something of a day and a category is counted.
CREATE OR REPLACE FUNCTION counted_in(slices "CountSlice"[], day date, category uuid)
RETURNS TABLE (slice "CountSlice", start date, "categoryId" uuid) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT part,
    CASE part WHEN 'DAY' THEN day ELSE month_of(day) END,
    CASE part WHEN 'MONTH_CATEGORY' THEN category ELSE no_category() END
  FROM unnest(slices) part
$$;

-- Where a wait is counted: at each of these places, and by category at their center.
CREATE OR REPLACE FUNCTION waits_counted_at(lineage uuid[], "centerId" uuid, category uuid)
RETURNS TABLE ("siteId" uuid, "categoryId" uuid) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT place, no_category() FROM unnest(counted_places(lineage, "centerId")) place
  UNION ALL
  SELECT "centerId", category WHERE category <> no_category()
$$;
-- end of prisma/sql/functions/count-keys.sql

-- from prisma/sql/functions/count-members.sql
-- Volunteers and teams are counted where they are at home, on the day they registered, and for each
-- category they serve; who leaves is taken off the same day.
CREATE OR REPLACE FUNCTION count_volunteer(v volunteers, sign integer) RETURNS void LANGUAGE sql AS $$
  INSERT INTO count_changes ("siteId", day, "categoryId", slices, volunteers)
  SELECT v."homeSiteId", day_in_china(v."registeredAt"), part."categoryId", part.slices, sign
  FROM (
    SELECT no_category() AS "categoryId", '{DAY,MONTH}'::"CountSlice"[] AS slices
    UNION ALL
    SELECT c."categoryId", '{MONTH_CATEGORY}' FROM volunteer_categories c WHERE c."volunteerId" = v.id
  ) part
  WHERE v."disabledAt" IS NULL
$$;

CREATE OR REPLACE FUNCTION volunteers_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN PERFORM count_volunteer(OLD, -1); END IF;
  PERFORM count_volunteer(NEW, 1);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER volunteers_are_counted
  AFTER INSERT OR UPDATE OF "homeSiteId", "registeredAt", "disabledAt" ON volunteers
  FOR EACH ROW EXECUTE FUNCTION volunteers_are_counted();

CREATE OR REPLACE FUNCTION volunteer_categories_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed volunteer_categories := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  INSERT INTO count_changes ("siteId", day, "categoryId", slices, volunteers)
  SELECT v."homeSiteId", day_in_china(v."registeredAt"), changed."categoryId", '{MONTH_CATEGORY}',
    CASE WHEN TG_OP = 'DELETE' THEN -1 ELSE 1 END
  FROM volunteers v WHERE v.id = changed."volunteerId" AND v."disabledAt" IS NULL;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER volunteer_categories_are_counted AFTER INSERT OR DELETE ON volunteer_categories
  FOR EACH ROW EXECUTE FUNCTION volunteer_categories_are_counted();

CREATE OR REPLACE FUNCTION count_team(t teams, sign integer) RETURNS void LANGUAGE sql AS $$
  INSERT INTO count_changes ("siteId", day, "categoryId", slices, teams)
  SELECT t."siteId", day_in_china(t."createdAt"), part."categoryId", part.slices, sign
  FROM (
    SELECT no_category() AS "categoryId", '{DAY,MONTH}'::"CountSlice"[] AS slices
    UNION ALL
    SELECT c."categoryId", '{MONTH_CATEGORY}' FROM team_categories c WHERE c."teamId" = t.id
  ) part
  WHERE t."closedAt" IS NULL
$$;

CREATE OR REPLACE FUNCTION teams_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN PERFORM count_team(OLD, -1); END IF;
  PERFORM count_team(NEW, 1);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER teams_are_counted AFTER INSERT OR UPDATE OF "siteId", "createdAt", "closedAt" ON teams
  FOR EACH ROW EXECUTE FUNCTION teams_are_counted();

CREATE OR REPLACE FUNCTION team_categories_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed team_categories := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  INSERT INTO count_changes ("siteId", day, "categoryId", slices, teams)
  SELECT t."siteId", day_in_china(t."createdAt"), changed."categoryId", '{MONTH_CATEGORY}',
    CASE WHEN TG_OP = 'DELETE' THEN -1 ELSE 1 END
  FROM teams t WHERE t.id = changed."teamId" AND t."closedAt" IS NULL;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER team_categories_are_counted AFTER INSERT OR DELETE ON team_categories
  FOR EACH ROW EXECUTE FUNCTION team_categories_are_counted();
-- end of prisma/sql/functions/count-members.sql

-- from prisma/sql/functions/count-moved-places.sql
-- A moved place takes its counts along: they leave those it lay in and come to those it lies in.
-- Folding is kept out meanwhile by the same lock (lib/reporting/stats/counting.data.ts).
CREATE OR REPLACE FUNCTION sites_take_their_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('counts'));
  INSERT INTO counts AS kept ("siteId", slice, start, "categoryId",
    "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
    "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
    "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
    "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone", "grade1", "grade2",
    "grade3", "grade4", "grade5", "services", "servedOldPeople", "servedChildren", "servedDisabled",
    "servedNeedy", "servedOthers", "minutes", "overdues", "volunteers", "teams", "activeVolunteers")
  SELECT place.id, slice, start, "categoryId",
    place.sign * c."asked", place.sign * c."askedByWeb", place.sign * c."askedByPhone",
    place.sign * c."askedByCounter", place.sign * c."askedByCard", place.sign * c."nowSubmitted",
    place.sign * c."nowApproved", place.sign * c."nowRejected", place.sign * c."nowDispatched",
    place.sign * c."nowAccepted", place.sign * c."nowSupplied", place.sign * c."nowInService",
    place.sign * c."nowServed", place.sign * c."nowRated", place.sign * c."nowUnrated",
    place.sign * c."nowCancelled", place.sign * c."answersKept", place.sign * c."answersBroken",
    place.sign * c."promisesKept", place.sign * c."promisesBroken", place.sign * c."servedOnce",
    place.sign * c."ratedOnce", place.sign * c."redone", place.sign * c."grade1",
    place.sign * c."grade2", place.sign * c."grade3", place.sign * c."grade4",
    place.sign * c."grade5", place.sign * c."services", place.sign * c."servedOldPeople",
    place.sign * c."servedChildren", place.sign * c."servedDisabled", place.sign * c."servedNeedy",
    place.sign * c."servedOthers", place.sign * c."minutes", place.sign * c."overdues",
    place.sign * c."volunteers", place.sign * c."teams", place.sign * c."activeVolunteers"
  FROM counts c, (
    SELECT unnest(counted_places(OLD.lineage, OLD."centerId")) AS id, -1 AS sign
    UNION ALL
    SELECT unnest(counted_places(NEW.lineage, NEW."centerId")), 1) place
  WHERE c."siteId" = NEW.id AND place.id <> NEW.id
    AND NOT (place.id = ANY (counted_places(OLD.lineage, OLD."centerId")) AND place.id = ANY (counted_places(NEW.lineage, NEW."centerId")))
  ON CONFLICT ("siteId", slice, start, "categoryId") DO UPDATE SET
    "asked" = kept."asked" + excluded."asked",
    "askedByWeb" = kept."askedByWeb" + excluded."askedByWeb",
    "askedByPhone" = kept."askedByPhone" + excluded."askedByPhone",
    "askedByCounter" = kept."askedByCounter" + excluded."askedByCounter",
    "askedByCard" = kept."askedByCard" + excluded."askedByCard",
    "nowSubmitted" = kept."nowSubmitted" + excluded."nowSubmitted",
    "nowApproved" = kept."nowApproved" + excluded."nowApproved",
    "nowRejected" = kept."nowRejected" + excluded."nowRejected",
    "nowDispatched" = kept."nowDispatched" + excluded."nowDispatched",
    "nowAccepted" = kept."nowAccepted" + excluded."nowAccepted",
    "nowSupplied" = kept."nowSupplied" + excluded."nowSupplied",
    "nowInService" = kept."nowInService" + excluded."nowInService",
    "nowServed" = kept."nowServed" + excluded."nowServed",
    "nowRated" = kept."nowRated" + excluded."nowRated",
    "nowUnrated" = kept."nowUnrated" + excluded."nowUnrated",
    "nowCancelled" = kept."nowCancelled" + excluded."nowCancelled",
    "answersKept" = kept."answersKept" + excluded."answersKept",
    "answersBroken" = kept."answersBroken" + excluded."answersBroken",
    "promisesKept" = kept."promisesKept" + excluded."promisesKept",
    "promisesBroken" = kept."promisesBroken" + excluded."promisesBroken",
    "servedOnce" = kept."servedOnce" + excluded."servedOnce",
    "ratedOnce" = kept."ratedOnce" + excluded."ratedOnce",
    "redone" = kept."redone" + excluded."redone", "grade1" = kept."grade1" + excluded."grade1",
    "grade2" = kept."grade2" + excluded."grade2", "grade3" = kept."grade3" + excluded."grade3",
    "grade4" = kept."grade4" + excluded."grade4", "grade5" = kept."grade5" + excluded."grade5",
    "services" = kept."services" + excluded."services",
    "servedOldPeople" = kept."servedOldPeople" + excluded."servedOldPeople",
    "servedChildren" = kept."servedChildren" + excluded."servedChildren",
    "servedDisabled" = kept."servedDisabled" + excluded."servedDisabled",
    "servedNeedy" = kept."servedNeedy" + excluded."servedNeedy",
    "servedOthers" = kept."servedOthers" + excluded."servedOthers",
    "minutes" = kept."minutes" + excluded."minutes",
    "overdues" = kept."overdues" + excluded."overdues",
    "volunteers" = kept."volunteers" + excluded."volunteers",
    "teams" = kept."teams" + excluded."teams",
    "activeVolunteers" = kept."activeVolunteers" + excluded."activeVolunteers";
  INSERT INTO wait_counts AS kept ("siteId", month, "categoryId", step, bucket, count)
  SELECT place.id, month, "categoryId", step, bucket, place.sign * count
  FROM wait_counts c, (
    SELECT unnest(counted_places(OLD.lineage, OLD."centerId")) AS id, -1 AS sign
    UNION ALL
    SELECT unnest(counted_places(NEW.lineage, NEW."centerId")), 1) place
  WHERE c."siteId" = NEW.id AND place.id <> NEW.id
    AND NOT (place.id = ANY (counted_places(OLD.lineage, OLD."centerId")) AND place.id = ANY (counted_places(NEW.lineage, NEW."centerId")))
  ON CONFLICT ("siteId", month, "categoryId", step, bucket)
    DO UPDATE SET count = kept.count + excluded.count;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER sites_take_their_counts AFTER UPDATE OF "parentId" ON sites
  FOR EACH ROW WHEN (OLD."parentId" IS DISTINCT FROM NEW."parentId")
  EXECUTE FUNCTION sites_take_their_counts();
-- end of prisma/sql/functions/count-moved-places.sql

-- from prisma/sql/functions/keep-events.sql
-- Makes one table the log of another, for whatever goes step by step (lib/shared/steps). `rows` has
-- "id", "status" and "version", the number of its events; `events` has "seq", "fromStatus" and
-- "toStatus", refers to its row by the column `key`, and is unique by that and "seq". `compared` are
-- columns both tables have and must agree on. To call it again replaces what it made before.
CREATE OR REPLACE PROCEDURE keep_events(events regclass, "rows" regclass, key text, compared text[] DEFAULT '{}')
LANGUAGE plpgsql AS $procedure$
DECLARE
  event_table text := (SELECT relname FROM pg_class WHERE oid = events);
  row_table text := (SELECT relname FROM pg_class WHERE oid = "rows");
  kept text := event_table || '_are_immutable';
  followed text := row_table || '_follow_their_events';
  happened text := event_table || '_have_happened';
  of_event text := (SELECT string_agg(format('e.%I', name), ', ') FROM unnest('{toStatus}' || compared) name);
  of_row text := (SELECT string_agg(format('r.%I', name), ', ') FROM unnest('{status}' || compared) name);
  watched text := (SELECT string_agg(quote_ident(name), ', ') FROM unnest('{status,version}' || compared) name);
BEGIN
  -- Events are only ever added.
  EXECUTE format($sql$
    CREATE OR REPLACE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION '%s are never changed', TG_TABLE_NAME
        USING ERRCODE = 'check_violation', CONSTRAINT = %L;
    END $$
  $sql$, kept, '%', kept);
  EXECUTE format('CREATE OR REPLACE TRIGGER %I BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION %I()',
    kept, events, kept);
  EXECUTE format('CREATE OR REPLACE TRIGGER %I BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION %I()',
    event_table || '_are_never_emptied', events, kept);

  -- A row says what its last event says, checked when the transaction ends. The row is read again:
  -- it may have gone several steps in one transaction, and NEW is one of them.
  EXECUTE format($sql$
    CREATE OR REPLACE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM FROM %s r JOIN %s e ON e.%I = r.id AND e.seq = r.version
        WHERE r.id = NEW.id AND (%s) IS NOT DISTINCT FROM (%s)
          AND NOT EXISTS (SELECT FROM %s l WHERE l.%I = r.id AND l.seq > r.version);
      IF NOT FOUND THEN
        RAISE EXCEPTION '%s %s does not follow its events', TG_TABLE_NAME, NEW.id
          USING ERRCODE = 'check_violation', CONSTRAINT = %L;
      END IF;
      RETURN NULL;
    END $$
  $sql$, followed, "rows", events, key, of_event, of_row, events, key, '%', '%', followed);
  EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', followed, "rows");
  EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OF %s ON %s
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION %I()', followed, watched, "rows", followed);

  -- … and an event stands only beside a row that has taken the step, where the event before it ended.
  EXECUTE format($sql$
    CREATE OR REPLACE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM FROM %s r LEFT JOIN %s b ON b.%I = r.id AND b.seq = NEW.seq - 1
        WHERE r.id = NEW.%I AND r.version >= NEW.seq
          AND b."toStatus" IS NOT DISTINCT FROM NEW."fromStatus" AND (b.seq IS NULL) = (NEW.seq = 1);
      IF NOT FOUND THEN
        RAISE EXCEPTION 'event %s of %s %s has not happened', NEW.seq, %L, NEW.%I
          USING ERRCODE = 'check_violation', CONSTRAINT = %L;
      END IF;
      RETURN NULL;
    END $$
  $sql$, happened, "rows", events, key, key, '%', '%', '%', row_table, key, happened);
  EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', happened, events);
  EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT ON %s
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION %I()', happened, events, happened);
END $procedure$;
-- end of prisma/sql/functions/keep-events.sql

-- from prisma/sql/functions/sites.sql
-- The tree: a child is narrower than its parent, lineage and county follow from the parent.
CREATE OR REPLACE FUNCTION sites_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  parent sites;
BEGIN
  IF NEW."parentId" IS NULL THEN
    NEW.lineage := ARRAY[NEW.id];
    NEW."centerId" := CASE WHEN NEW.level = 'CENTER' THEN NEW.id END;
    RETURN NEW;
  END IF;
  SELECT * INTO STRICT parent FROM sites WHERE id = NEW."parentId";
  IF parent.level >= NEW.level THEN
    RAISE EXCEPTION 'a % cannot stand under a %', NEW.level, parent.level
      USING ERRCODE = 'check_violation', CONSTRAINT = 'sites_level';
  END IF;
  NEW.lineage := parent.lineage || NEW.id;
  NEW."centerId" := CASE WHEN NEW.level = 'CENTER' THEN NEW.id ELSE parent."centerId" END;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER sites_place BEFORE INSERT OR UPDATE OF "parentId", level, lineage ON sites
  FOR EACH ROW EXECUTE FUNCTION sites_place();

-- A moved place takes its subtree along: each child finds its lineage again.
CREATE OR REPLACE FUNCTION sites_take_children() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE sites SET lineage = lineage WHERE "parentId" = NEW.id;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER sites_take_children AFTER UPDATE ON sites
  FOR EACH ROW WHEN (OLD.lineage IS DISTINCT FROM NEW.lineage)
  EXECUTE FUNCTION sites_take_children();
-- end of prisma/sql/functions/sites.sql

-- from prisma/sql/functions/staff.sql
-- Staff and volunteer are one person of one county; staff of a city may be at home in any of its counties.
CREATE OR REPLACE FUNCTION staff_share_the_county() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM volunteers v JOIN sites county ON county.id = v."centerId", sites place
    WHERE v.id = NEW."volunteerId" AND place.id = NEW."siteId"
      AND (place."centerId" = county.id OR county.lineage @> ARRAY[place.id]);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'staff % and volunteer % are of two counties', NEW.id, NEW."volunteerId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'staff_share_the_county';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER staff_share_the_county BEFORE INSERT OR UPDATE OF "volunteerId", "siteId" ON staff
  FOR EACH ROW WHEN (NEW."volunteerId" IS NOT NULL) EXECUTE FUNCTION staff_share_the_county();
-- end of prisma/sql/functions/staff.sql

-- from prisma/sql/functions/wish-events.sql
-- Of a wish each event is kept; its row says what the last one says, also who answers for it.
CALL keep_events('wish_events', 'wishes', 'wishId', '{round,responsibleSiteId}');
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
-- end of prisma/sql/functions/wishes.sql

-- from prisma/sql/views/counts.sql
-- What an event adds to the counts of its wish's place, in up to three rows: to the day the wish was
-- asked for; the same taken from another category, where the review found it another one; and to the
-- day of the event itself. What each measure makes of them stands in lib/reporting/stats/measures.ts.
-- An event that lacks a figure counts as none.
CREATE VIEW event_counts AS
SELECT
  e.id AS "eventId", w."centerId", w."siteId", day_in_china(part.at) AS day,
  coalesce(part."categoryId", no_category()) AS "categoryId",
  '{DAY,MONTH,MONTH_CATEGORY}'::"CountSlice"[] AS slices,
  part.asked AS "asked", part.asked * (w.channel = 'WEB')::int AS "askedByWeb",
  part.asked * (w.channel = 'PHONE')::int AS "askedByPhone",
  part.asked * (w.channel = 'COUNTER')::int AS "askedByCounter",
  part.asked * (w.channel = 'CARD')::int AS "askedByCard",
  (part.entered IS NOT DISTINCT FROM 'SUBMITTED')::int - (part."left" IS NOT DISTINCT FROM 'SUBMITTED')::int AS "nowSubmitted",
  (part.entered IS NOT DISTINCT FROM 'APPROVED')::int - (part."left" IS NOT DISTINCT FROM 'APPROVED')::int AS "nowApproved",
  (part.entered IS NOT DISTINCT FROM 'REJECTED')::int - (part."left" IS NOT DISTINCT FROM 'REJECTED')::int AS "nowRejected",
  (part.entered IS NOT DISTINCT FROM 'DISPATCHED')::int - (part."left" IS NOT DISTINCT FROM 'DISPATCHED')::int AS "nowDispatched",
  (part.entered IS NOT DISTINCT FROM 'ACCEPTED')::int - (part."left" IS NOT DISTINCT FROM 'ACCEPTED')::int AS "nowAccepted",
  (part.entered IS NOT DISTINCT FROM 'SUPPLIED')::int - (part."left" IS NOT DISTINCT FROM 'SUPPLIED')::int AS "nowSupplied",
  (part.entered IS NOT DISTINCT FROM 'IN_SERVICE')::int - (part."left" IS NOT DISTINCT FROM 'IN_SERVICE')::int AS "nowInService",
  (part.entered IS NOT DISTINCT FROM 'SERVED')::int - (part."left" IS NOT DISTINCT FROM 'SERVED')::int AS "nowServed",
  (part.entered IS NOT DISTINCT FROM 'RATED')::int - (part."left" IS NOT DISTINCT FROM 'RATED')::int AS "nowRated",
  (part.entered IS NOT DISTINCT FROM 'UNRATED')::int - (part."left" IS NOT DISTINCT FROM 'UNRATED')::int AS "nowUnrated",
  (part.entered IS NOT DISTINCT FROM 'CANCELLED')::int - (part."left" IS NOT DISTINCT FROM 'CANCELLED')::int AS "nowCancelled",
  (part.answer IS TRUE)::int AS "answersKept", (part.answer IS FALSE)::int AS "answersBroken",
  (part.promise IS TRUE)::int AS "promisesKept", (part.promise IS FALSE)::int AS "promisesBroken",
  (part.first IS NOT DISTINCT FROM 'checkOut')::int AS "servedOnce",
  (part.first IS NOT DISTINCT FROM 'rate')::int AS "ratedOnce",
  (part.first IS NOT DISTINCT FROM 'redo')::int AS "redone",
  (part.grade IS NOT DISTINCT FROM 1)::int - (part."gradeBefore" IS NOT DISTINCT FROM 1)::int AS "grade1",
  (part.grade IS NOT DISTINCT FROM 2)::int - (part."gradeBefore" IS NOT DISTINCT FROM 2)::int AS "grade2",
  (part.grade IS NOT DISTINCT FROM 3)::int - (part."gradeBefore" IS NOT DISTINCT FROM 3)::int AS "grade3",
  (part.grade IS NOT DISTINCT FROM 4)::int - (part."gradeBefore" IS NOT DISTINCT FROM 4)::int AS "grade4",
  (part.grade IS NOT DISTINCT FROM 5)::int - (part."gradeBefore" IS NOT DISTINCT FROM 5)::int AS "grade5",
  coalesce(CASE WHEN part.event = 'checkOut' THEN 1 END, 0) AS "services",
  coalesce(CASE WHEN part.event = 'checkOut' THEN (w.beneficiary = 'OLD_PEOPLE')::int END, 0) AS "servedOldPeople",
  coalesce(CASE WHEN part.event = 'checkOut' THEN (w.beneficiary = 'CHILDREN')::int END, 0) AS "servedChildren",
  coalesce(CASE WHEN part.event = 'checkOut' THEN (w.beneficiary = 'DISABLED')::int END, 0) AS "servedDisabled",
  coalesce(CASE WHEN part.event = 'checkOut' THEN (w.beneficiary = 'NEEDY')::int END, 0) AS "servedNeedy",
  coalesce(CASE WHEN part.event = 'checkOut' THEN (w.beneficiary = 'OTHERS')::int END, 0) AS "servedOthers",
  coalesce(CASE WHEN part.event = 'checkOut' THEN round(date_part('epoch', e.at - e."sinceAt") / 60)::int * jsonb_array_length(volunteers_of(e.data)) END, 0) AS "minutes",
  coalesce(CASE WHEN part.event = 'overdue' THEN 1 END, 0) AS "overdues", 0 AS "volunteers",
  0 AS "teams", 0 AS "activeVolunteers"
FROM wish_events e
JOIN wishes w ON w.id = e."wishId"
-- What is known from the events before, looked up where it matters and, for OFFSET 0, once.
CROSS JOIN LATERAL (
  SELECT
    CASE WHEN e.name = 'approve' THEN (
      SELECT p."categoryId" FROM wish_events p WHERE p."wishId" = e."wishId" AND p.seq = e.seq - 1)
      ELSE e."categoryId" END AS "categoryId",
    CASE WHEN e.name = 'rate' AND e.round > 1 THEN (
      SELECT (p.data->>'grade')::int FROM wish_events p
      WHERE p."wishId" = e."wishId" AND p.seq < e.seq AND p.name = 'rate' ORDER BY p.seq DESC LIMIT 1)
      END AS grade,
    -- The first answer: a limit that had passed before has been counted as broken then.
    CASE WHEN e."fromStatus" = 'SUBMITTED' AND e."isStepKept" IS NOT NULL AND (e.seq = 2 OR NOT EXISTS (
      SELECT FROM wish_events p WHERE p."wishId" = e."wishId" AND p.seq < e.seq
        AND p."fromStatus" = 'SUBMITTED' AND NOT p."isStepKept")) THEN e."isStepKept" END AS answer
  OFFSET 0
) known
CROSS JOIN LATERAL (
  SELECT known."categoryId" IS DISTINCT FROM e."categoryId" AS "isMoved",
    e."fromStatus" IS DISTINCT FROM e."toStatus" AS "isStep",
    CASE WHEN e.round = 1 AND e.name IN ('checkOut', 'rate') OR e.round = 2 AND e.name = 'redo'
      THEN e.name END AS first
) seen
CROSS JOIN LATERAL (
  SELECT w."createdAt" AS at, e."categoryId",
    (e."fromStatus" IS NULL OR seen."isMoved")::int AS asked,
    CASE WHEN seen."isStep" THEN e."toStatus" END AS entered,
    CASE WHEN seen."isStep" AND NOT seen."isMoved" THEN e."fromStatus" END AS "left",
    known.answer, e."isPromiseKept" AS promise, seen.first,
    CASE WHEN e.name = 'rate' THEN (e.data->>'grade')::int END AS grade, known.grade AS "gradeBefore",
    NULL::"WishEventName" AS event
  WHERE seen."isStep" OR e."isStepKept" IS NOT NULL OR e."isPromiseKept" IS NOT NULL
  UNION ALL
  SELECT w."createdAt", known."categoryId", -1, NULL, e."fromStatus", NULL, NULL, NULL, NULL, NULL, NULL
  WHERE seen."isMoved"
  UNION ALL
  SELECT e.at, e."categoryId", 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, e.name
  WHERE e.name IN ('checkOut', 'overdue')
) part;

-- The volunteers and teams there are, on the day they registered; and those who can serve a category.
CREATE VIEW member_counts AS
SELECT v."centerId", v."homeSiteId" AS "siteId", day_in_china(v."registeredAt") AS day, no_category() AS "categoryId",
  '{DAY,MONTH}'::"CountSlice"[] AS slices, 1 AS volunteers, 0 AS teams
FROM volunteers v WHERE v."disabledAt" IS NULL
UNION ALL
SELECT v."centerId", v."homeSiteId", day_in_china(v."registeredAt"), c."categoryId",
  '{MONTH_CATEGORY}', 1, 0
FROM volunteers v JOIN volunteer_categories c ON c."volunteerId" = v.id WHERE v."disabledAt" IS NULL
UNION ALL
SELECT t."centerId", t."siteId", day_in_china(t."createdAt"), no_category(), '{DAY,MONTH}', 0, 1
FROM teams t WHERE t."closedAt" IS NULL
UNION ALL
SELECT t."centerId", t."siteId", day_in_china(t."createdAt"), c."categoryId", '{MONTH_CATEGORY}', 0, 1
FROM teams t JOIN team_categories c ON c."teamId" = t.id WHERE t."closedAt" IS NULL;

-- What has been counted since the worker last folded, for each place that counts it.
CREATE VIEW new_counts AS
SELECT c.id, place AS "siteId", part.slice, part.start, part."categoryId",
  "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
  "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone", "grade1", "grade2",
  "grade3", "grade4", "grade5", "services", "servedOldPeople", "servedChildren", "servedDisabled",
  "servedNeedy", "servedOthers", "minutes", "overdues", "volunteers", "teams", "activeVolunteers"
FROM count_changes c JOIN sites s ON s.id = c."siteId"
CROSS JOIN LATERAL unnest(counted_places(s.lineage, s."centerId")) place
CROSS JOIN LATERAL counted_in(c.slices, c.day, c."categoryId") part;

-- The counts, true to the last event: what has been folded in and what has not.
CREATE VIEW current_counts AS
SELECT "siteId", slice, start, "categoryId",
  "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
  "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone", "grade1", "grade2",
  "grade3", "grade4", "grade5", "services", "servedOldPeople", "servedChildren", "servedDisabled",
  "servedNeedy", "servedOthers", "minutes", "overdues", "volunteers", "teams", "activeVolunteers"
FROM counts
UNION ALL
SELECT "siteId", slice, start, "categoryId",
  "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
  "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone", "grade1", "grade2",
  "grade3", "grade4", "grade5", "services", "servedOldPeople", "servedChildren", "servedDisabled",
  "servedNeedy", "servedOthers", "minutes", "overdues", "volunteers", "teams", "activeVolunteers"
FROM new_counts;

-- All from the very beginning, as if nothing had been counted yet.
CREATE VIEW all_changes AS
SELECT "centerId", "siteId", day, "categoryId", slices,
  "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
  "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone", "grade1", "grade2",
  "grade3", "grade4", "grade5", "services", "servedOldPeople", "servedChildren", "servedDisabled",
  "servedNeedy", "servedOthers", "minutes", "overdues", "volunteers", "teams", "activeVolunteers"
FROM event_counts
UNION ALL
SELECT "centerId", "siteId", day, "categoryId", slices,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, "volunteers", "teams", 0
FROM member_counts
UNION ALL
SELECT s."centerId", a."siteId", a.day, no_category(), '{DAY,MONTH}',
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 1
FROM active_months a JOIN sites s ON s.id = a."siteId";
-- end of prisma/sql/views/counts.sql

-- from prisma/sql/views/waits.sql
-- The wait that an event ends, of the first service the whole time since 点单. An event of which it
-- is not known since when the wish waited counts as none.
CREATE VIEW event_waits AS
SELECT e.id AS "eventId", w."centerId", w."siteId", day_in_china(e.at) AS day,
  coalesce(e."categoryId", no_category()) AS "categoryId", waited.step, wait_bucket(waited.long) AS bucket
FROM wish_events e
JOIN wishes w ON w.id = e."wishId"
CROSS JOIN LATERAL (
  SELECT
    CASE e.name
      WHEN 'approve' THEN 'REVIEW' WHEN 'reject' THEN 'REVIEW' WHEN 'dispatch' THEN 'DISPATCH'
      WHEN 'accept' THEN 'ACCEPT' WHEN 'supply' THEN 'SUPPLY' WHEN 'checkIn' THEN 'SERVICE'
      WHEN 'checkOut' THEN CASE e.round WHEN 1 THEN 'WHOLE' END
      WHEN 'rate' THEN CASE e."fromStatus" WHEN 'SERVED' THEN 'RATING' END
    END::"WaitStep" AS step,
    e.at - CASE e.name WHEN 'checkOut' THEN w."createdAt" ELSE e."sinceAt" END AS long
) waited
WHERE waited.step IS NOT NULL AND waited.long IS NOT NULL;

-- What has been counted since the worker last folded, for each place that counts it.
CREATE VIEW new_waits AS
SELECT c.id, part."siteId", month_of(c.day) AS month, part."categoryId", c.step, c.bucket, c.waits AS count
FROM count_changes c JOIN sites s ON s.id = c."siteId"
CROSS JOIN LATERAL waits_counted_at(s.lineage, s."centerId", c."categoryId") part
WHERE c.waits <> 0;

-- True to the last event: what has been folded in and what has not.
CREATE VIEW current_waits AS
SELECT "siteId", month, "categoryId", step, bucket, count FROM wait_counts
UNION ALL
SELECT "siteId", month, "categoryId", step, bucket, count FROM new_waits;
-- end of prisma/sql/views/waits.sql
