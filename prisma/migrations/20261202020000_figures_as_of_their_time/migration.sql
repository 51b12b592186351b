DROP VIEW IF EXISTS done_events, counted_events, event_counts, member_counts, new_counts, current_counts, all_changes, event_waits, new_waits, current_waits;

-- A wish takes its counts along by the events that say so.
DROP TRIGGER wishes_leave_their_counts ON wishes;
DROP TRIGGER wishes_take_their_counts ON wishes;
DROP FUNCTION wishes_take_their_counts();
DROP FUNCTION count_wish(uuid, integer, integer);
DROP FUNCTION count_volunteer(volunteers, integer);
DROP FUNCTION count_team(teams, integer);
DROP FUNCTION counted_in("CountSlice"[], date, uuid);

-- When it was recorded was not kept until now: all is counted anew from the events, below.
TRUNCATE counts, count_changes, wait_counts;

CREATE INDEX wish_events_corrected ON wish_events ("wishId", seq) WHERE data ? 'corrected';
CREATE INDEX wish_events_overdue ON wish_events ("wishId", seq) WHERE name = 'overdue';

-- AlterTable
ALTER TABLE "wait_counts" DROP CONSTRAINT "wait_counts_pkey",
ADD COLUMN     "recordedOn" DATE NOT NULL,
ADD CONSTRAINT "wait_counts_pkey" PRIMARY KEY ("siteId", "month", "recordedOn", "step", "categoryId", "bucket");

-- AlterTable
ALTER TABLE "counts" DROP CONSTRAINT "counts_pkey",
ADD COLUMN     "lateAccepted" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lateApproved" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lateDispatched" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lateInService" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lateSubmitted" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lateSupplied" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "recordedOn" DATE NOT NULL,
ADD CONSTRAINT "counts_pkey" PRIMARY KEY ("siteId", "slice", "start", "recordedOn", "categoryId");

-- AlterTable
ALTER TABLE "count_changes" ADD COLUMN     "lateAccepted" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lateApproved" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lateDispatched" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lateInService" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lateSubmitted" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lateSupplied" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "recordedOn" DATE NOT NULL;

-- from prisma/sql/functions/count-events.sql
-- Who served, as a check-out says it; nobody where it does not say.
CREATE OR REPLACE FUNCTION volunteers_of(data jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN jsonb_path_query_array(data, '$.volunteers[*] ? (@.type() == "string")');

-- The first service of a volunteer in a month. Who was counted before is locked, so that nobody takes
-- the count off meanwhile.
CREATE OR REPLACE FUNCTION count_active(event wish_events) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH active AS (
    INSERT INTO active_months AS kept ("volunteerId", month, day, "siteId")
    SELECT v.id, month_of(served.day), served.day, v."homeSiteId"
    FROM volunteers v, (SELECT day_in_china(happened_at(event.data, event.at)) AS day) served
    WHERE v.id IN (SELECT jsonb_array_elements_text(volunteers_of(event.data))::uuid)
    ORDER BY v.id
    ON CONFLICT ("volunteerId", month) DO UPDATE SET day = kept.day
    RETURNING kept."siteId", kept.day, kept.xmax = 0 AS "isNew")
  INSERT INTO count_changes ("siteId", day, "recordedOn", "categoryId", slices, "activeVolunteers")
  SELECT "siteId", day, day_in_china(event.at), no_category(), '{DAY,MONTH}', 1 FROM active WHERE "isNew";
END $$;

-- A check-out is undone: who has no other service in its month is not active in it any more.
CREATE OR REPLACE FUNCTION uncount_active(undoing wish_events) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  undone wish_events := (SELECT e FROM wish_events e
    WHERE e."wishId" = undoing."wishId" AND e.seq < undoing.seq AND e.name = 'checkOut'
    ORDER BY e.seq DESC LIMIT 1);
  served date := month_of(day_in_china(happened_at(undone.data, undone.at)));
BEGIN
  PERFORM FROM active_months a
    WHERE a.month = served
      AND a."volunteerId" IN (SELECT jsonb_array_elements_text(volunteers_of(undone.data))::uuid)
    ORDER BY a."volunteerId" FOR UPDATE;
  WITH idle AS (
    DELETE FROM active_months a
    WHERE a.month = served
      AND a."volunteerId" IN (SELECT jsonb_array_elements_text(volunteers_of(undone.data))::uuid)
      AND NOT EXISTS (
        SELECT FROM seats s JOIN assignments taken ON taken.id = s."assignmentId"
        WHERE s."volunteerId" = a."volunteerId" AND s."hasCome"
          AND month_of(day_in_china(taken."checkedOutAt")) = served
          AND NOT (taken."wishId" = undoing."wishId" AND taken.round = undoing.round))
    RETURNING a."siteId", a.day)
  INSERT INTO count_changes ("siteId", day, "recordedOn", "categoryId", slices, "activeVolunteers")
  SELECT "siteId", day, day_in_china(undoing.at), no_category(), '{DAY,MONTH}', -1 FROM idle;
END $$;

-- Counting: each event, in its own transaction. It adds rows and locks none, but that two who write
-- the first service of the same volunteer in a month wait for each other.
CREATE OR REPLACE FUNCTION wish_events_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO count_changes ("siteId", day, "recordedOn", "categoryId", slices,
    "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
    "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
    "nowServed", "nowRated", "nowUnrated", "nowCancelled", "lateSubmitted", "lateApproved",
    "lateDispatched", "lateAccepted", "lateSupplied", "lateInService", "answersKept",
    "answersBroken", "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone",
    "grade1", "grade2", "grade3", "grade4", "grade5", "services", "servedOldPeople",
    "servedChildren", "servedDisabled", "servedNeedy", "servedOthers", "minutes", "gradesRecorded",
    "overdues", "releases", "volunteers", "teams", "activeVolunteers")
  SELECT "siteId", day, "recordedOn", "categoryId", slices,
    "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
    "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
    "nowServed", "nowRated", "nowUnrated", "nowCancelled", "lateSubmitted", "lateApproved",
    "lateDispatched", "lateAccepted", "lateSupplied", "lateInService", "answersKept",
    "answersBroken", "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone",
    "grade1", "grade2", "grade3", "grade4", "grade5", "services", "servedOldPeople",
    "servedChildren", "servedDisabled", "servedNeedy", "servedOthers", "minutes", "gradesRecorded",
    "overdues", "releases", "volunteers", "teams", "activeVolunteers"
  FROM event_counts WHERE "eventId" = NEW.id;
  INSERT INTO count_changes ("siteId", day, "recordedOn", "categoryId", slices, step, bucket, waits)
  SELECT "siteId", day, "recordedOn", "categoryId", '{}', step, bucket, waits FROM event_waits WHERE "eventId" = NEW.id;
  IF NEW.name = 'checkOut' THEN PERFORM count_active(NEW); END IF;
  IF NEW.name::text = 'undoCheckOut' THEN PERFORM uncount_active(NEW); END IF;
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

-- In which slices something of a day and a category, known from another day on, is counted.
CREATE OR REPLACE FUNCTION counted_in("CountSlice"[], date, date, uuid)
RETURNS TABLE (slice "CountSlice", start date, "recordedOn" date, "categoryId" uuid) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT part,
    CASE part WHEN 'DAY' THEN $2 ELSE month_of($2) END,
    CASE part WHEN 'DAY' THEN $3 ELSE month_of($3) END,
    CASE part WHEN 'MONTH_CATEGORY' THEN $4 ELSE no_category() END
  FROM unnest($1) part
$$;

-- Where a wait is counted: at each of these places, and by category at their center.
CREATE OR REPLACE FUNCTION waits_counted_at(lineage uuid[], "centerId" uuid, category uuid)
RETURNS TABLE ("siteId" uuid, "categoryId" uuid) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT place, no_category() FROM unnest(counted_places(lineage, "centerId")) place
  UNION ALL
  SELECT "centerId", category WHERE category <> no_category()
$$;

-- When what an event tells happened: staff may write it down later.
CREATE OR REPLACE FUNCTION happened_at(data jsonb, at timestamptz) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce((data->>'happenedAt')::timestamptz, at);

-- The place and the beneficiary a wish had after so many events: what a later step changed was another before.
CREATE OR REPLACE FUNCTION wish_as_of(wish uuid, step integer)
RETURNS TABLE ("siteId" uuid, beneficiary "Beneficiary") LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT
    coalesce((SELECT later.data#>>'{corrected,siteId,from}' FROM wish_events later
      WHERE later."wishId" = wish AND later.seq > step AND later.data ? 'corrected'
        AND later.data->'corrected' ? 'siteId' ORDER BY later.seq LIMIT 1)::uuid, w."siteId"),
    coalesce((SELECT later.data#>>'{corrected,beneficiary,from}' FROM wish_events later
      WHERE later."wishId" = wish AND later.seq > step AND later.data ? 'corrected'
        AND later.data->'corrected' ? 'beneficiary' ORDER BY later.seq LIMIT 1)::"Beneficiary", w.beneficiary)
  FROM wishes w WHERE w.id = wish
$$;

-- The status in which a wish was overdue after so many events; null if it was not. A limit that passed is
-- an event (`overdue`): that of the step holds until the next one begins, that of the promise until no
-- service is owed any more or another is promised, and neither while the resident is awaited.
CREATE OR REPLACE FUNCTION late_status(wish uuid, step integer) RETURNS "WishStatus" LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT last."toStatus" FROM wish_events last
  WHERE last."wishId" = wish AND last.seq = step
    AND last."toStatus" IN ('SUBMITTED', 'APPROVED', 'DISPATCHED', 'ACCEPTED', 'SUPPLIED', 'IN_SERVICE')
    AND EXISTS (
      SELECT FROM wish_events o WHERE o."wishId" = wish AND o.seq <= step AND o.name = 'overdue'
        AND NOT EXISTS (
          SELECT FROM wish_events ended WHERE ended."wishId" = wish AND ended.seq > o.seq AND ended.seq <= step
            AND CASE o.data->>'overdue' WHEN 'STEP'
              THEN ended."fromStatus" IS DISTINCT FROM ended."toStatus" OR ended.data->'limits' ? 'step'
              ELSE ended.data->'limits' ? 'promise' OR ended."toStatus" NOT IN
                ('SUBMITTED', 'APPROVED', 'DISPATCHED', 'ACCEPTED', 'SUPPLIED', 'IN_SERVICE') END))
    AND NOT EXISTS (
      SELECT FROM wish_events paused WHERE paused."wishId" = wish AND paused.seq <= step
        AND paused.data->'limits' ? 'pause'
        AND NOT EXISTS (
          SELECT FROM wish_events ended WHERE ended."wishId" = wish AND ended.seq > paused.seq AND ended.seq <= step
            AND (ended.name = 'resume' OR ended."fromStatus" IS DISTINCT FROM ended."toStatus"
              OR ended.data->'limits' ? 'step')))
$$;
-- end of prisma/sql/functions/count-keys.sql

-- from prisma/sql/functions/count-members.sql
-- Volunteers and teams are counted where they are at home, on the day they registered, and for each
-- category they serve; who leaves is taken off the same day.
CREATE OR REPLACE FUNCTION count_volunteer(v volunteers, sign integer, "recordedOn" date) RETURNS void LANGUAGE sql AS $$
  INSERT INTO count_changes ("siteId", day, "recordedOn", "categoryId", slices, volunteers)
  SELECT v."homeSiteId", day_in_china(v."registeredAt"), $3, part."categoryId", part.slices, sign
  FROM (
    SELECT no_category() AS "categoryId", '{DAY,MONTH}'::"CountSlice"[] AS slices
    UNION ALL
    SELECT c."categoryId", '{MONTH_CATEGORY}' FROM volunteer_categories c WHERE c."volunteerId" = v.id
  ) part
  WHERE v."disabledAt" IS NULL
$$;

-- From which day on it is known what who registered then can serve: from that day, if it is said in the
-- transaction in which they register, else from today.
CREATE OR REPLACE FUNCTION day_of_category(registered timestamptz) RETURNS date LANGUAGE sql STABLE
RETURN day_in_china(CASE current_setting('hive.registering', true) WHEN 'yes' THEN registered ELSE now() END);

CREATE OR REPLACE FUNCTION volunteers_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := day_in_china(coalesce(NEW."disabledAt", now()));
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM count_volunteer(OLD, -1, today);
    PERFORM count_volunteer(NEW, 1, today);
  ELSE
    PERFORM count_volunteer(NEW, 1, day_in_china(NEW."registeredAt"));
    PERFORM set_config('hive.registering', 'yes', true);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER volunteers_are_counted
  AFTER INSERT OR UPDATE OF "homeSiteId", "registeredAt", "disabledAt" ON volunteers
  FOR EACH ROW EXECUTE FUNCTION volunteers_are_counted();

CREATE OR REPLACE FUNCTION volunteer_categories_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed volunteer_categories := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  INSERT INTO count_changes ("siteId", day, "recordedOn", "categoryId", slices, volunteers)
  SELECT v."homeSiteId", day_in_china(v."registeredAt"), day_of_category(v."registeredAt"),
    changed."categoryId", '{MONTH_CATEGORY}',
    CASE WHEN TG_OP = 'DELETE' THEN -1 ELSE 1 END
  FROM volunteers v WHERE v.id = changed."volunteerId" AND v."disabledAt" IS NULL;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER volunteer_categories_are_counted AFTER INSERT OR DELETE ON volunteer_categories
  FOR EACH ROW EXECUTE FUNCTION volunteer_categories_are_counted();

CREATE OR REPLACE FUNCTION count_team(t teams, sign integer, "recordedOn" date) RETURNS void LANGUAGE sql AS $$
  INSERT INTO count_changes ("siteId", day, "recordedOn", "categoryId", slices, teams)
  SELECT t."siteId", day_in_china(t."createdAt"), $3, part."categoryId", part.slices, sign
  FROM (
    SELECT no_category() AS "categoryId", '{DAY,MONTH}'::"CountSlice"[] AS slices
    UNION ALL
    SELECT c."categoryId", '{MONTH_CATEGORY}' FROM team_categories c WHERE c."teamId" = t.id
  ) part
  WHERE t."closedAt" IS NULL
$$;

CREATE OR REPLACE FUNCTION teams_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := day_in_china(coalesce(NEW."closedAt", now()));
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM count_team(OLD, -1, today);
    PERFORM count_team(NEW, 1, today);
  ELSE
    PERFORM count_team(NEW, 1, day_in_china(NEW."createdAt"));
    PERFORM set_config('hive.registering', 'yes', true);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER teams_are_counted AFTER INSERT OR UPDATE OF "siteId", "createdAt", "closedAt" ON teams
  FOR EACH ROW EXECUTE FUNCTION teams_are_counted();

CREATE OR REPLACE FUNCTION team_categories_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed team_categories := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  INSERT INTO count_changes ("siteId", day, "recordedOn", "categoryId", slices, teams)
  SELECT t."siteId", day_in_china(t."createdAt"), day_of_category(t."createdAt"),
    changed."categoryId", '{MONTH_CATEGORY}',
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
  INSERT INTO counts AS kept ("siteId", slice, start, "recordedOn", "categoryId",
    "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
    "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
    "nowServed", "nowRated", "nowUnrated", "nowCancelled", "lateSubmitted", "lateApproved",
    "lateDispatched", "lateAccepted", "lateSupplied", "lateInService", "answersKept",
    "answersBroken", "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone",
    "grade1", "grade2", "grade3", "grade4", "grade5", "services", "servedOldPeople",
    "servedChildren", "servedDisabled", "servedNeedy", "servedOthers", "minutes", "gradesRecorded",
    "overdues", "releases", "volunteers", "teams", "activeVolunteers")
  SELECT place.id, slice, start, "recordedOn", "categoryId",
    sign * c."asked", sign * c."askedByWeb", sign * c."askedByPhone", sign * c."askedByCounter",
    sign * c."askedByCard", sign * c."nowSubmitted", sign * c."nowApproved", sign * c."nowRejected",
    sign * c."nowDispatched", sign * c."nowAccepted", sign * c."nowSupplied",
    sign * c."nowInService", sign * c."nowServed", sign * c."nowRated", sign * c."nowUnrated",
    sign * c."nowCancelled", sign * c."lateSubmitted", sign * c."lateApproved",
    sign * c."lateDispatched", sign * c."lateAccepted", sign * c."lateSupplied",
    sign * c."lateInService", sign * c."answersKept", sign * c."answersBroken",
    sign * c."promisesKept", sign * c."promisesBroken", sign * c."servedOnce", sign * c."ratedOnce",
    sign * c."redone", sign * c."grade1", sign * c."grade2", sign * c."grade3", sign * c."grade4",
    sign * c."grade5", sign * c."services", sign * c."servedOldPeople", sign * c."servedChildren",
    sign * c."servedDisabled", sign * c."servedNeedy", sign * c."servedOthers", sign * c."minutes",
    sign * c."gradesRecorded", sign * c."overdues", sign * c."releases", sign * c."volunteers",
    sign * c."teams", sign * c."activeVolunteers"
  FROM counts c, (
    SELECT unnest(counted_places(OLD.lineage, OLD."centerId")) AS id, -1 AS sign
    UNION ALL
    SELECT unnest(counted_places(NEW.lineage, NEW."centerId")), 1) place
  WHERE c."siteId" = NEW.id AND place.id <> NEW.id
    AND NOT (place.id = ANY (counted_places(OLD.lineage, OLD."centerId")) AND place.id = ANY (counted_places(NEW.lineage, NEW."centerId")))
  ON CONFLICT ("siteId", slice, start, "recordedOn", "categoryId") DO UPDATE SET
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
    "lateSubmitted" = kept."lateSubmitted" + excluded."lateSubmitted",
    "lateApproved" = kept."lateApproved" + excluded."lateApproved",
    "lateDispatched" = kept."lateDispatched" + excluded."lateDispatched",
    "lateAccepted" = kept."lateAccepted" + excluded."lateAccepted",
    "lateSupplied" = kept."lateSupplied" + excluded."lateSupplied",
    "lateInService" = kept."lateInService" + excluded."lateInService",
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
    "gradesRecorded" = kept."gradesRecorded" + excluded."gradesRecorded",
    "overdues" = kept."overdues" + excluded."overdues",
    "releases" = kept."releases" + excluded."releases",
    "volunteers" = kept."volunteers" + excluded."volunteers",
    "teams" = kept."teams" + excluded."teams",
    "activeVolunteers" = kept."activeVolunteers" + excluded."activeVolunteers";
  INSERT INTO wait_counts AS kept ("siteId", month, "recordedOn", "categoryId", step, bucket, count)
  SELECT place.id, month, "recordedOn", "categoryId", step, bucket, place.sign * count
  FROM wait_counts c, (
    SELECT unnest(counted_places(OLD.lineage, OLD."centerId")) AS id, -1 AS sign
    UNION ALL
    SELECT unnest(counted_places(NEW.lineage, NEW."centerId")), 1) place
  WHERE c."siteId" = NEW.id AND place.id <> NEW.id
    AND NOT (place.id = ANY (counted_places(OLD.lineage, OLD."centerId")) AND place.id = ANY (counted_places(NEW.lineage, NEW."centerId")))
  ON CONFLICT ("siteId", month, "recordedOn", "categoryId", step, bucket)
    DO UPDATE SET count = kept.count + excluded.count;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER sites_take_their_counts AFTER UPDATE OF "parentId" ON sites
  FOR EACH ROW WHEN (OLD."parentId" IS DISTINCT FROM NEW."parentId")
  EXECUTE FUNCTION sites_take_their_counts();
-- end of prisma/sql/functions/count-moved-places.sql

-- from prisma/sql/views/counts.sql
-- The events that count, each with what it is counted as: an undoing takes off what the step it undoes
-- had added, and nothing else.
CREATE VIEW done_events AS
SELECT e.id AS "eventId", e."wishId" AS "ofWishId", e.seq AS "countedSeq", 1 AS sign, e.at AS "recordedAt",
  e."categoryId" AS "categoryThen", happened_at(e.data, e.at) AS "happenedAt", e.*
FROM wish_events e
WHERE e.name::text NOT IN ('undoCheckIn', 'undoCheckOut')
UNION ALL
SELECT u.id, u."wishId", u.seq, -1, u.at, u."categoryId", happened_at(e.data, e.at), e.*
FROM wish_events u
CROSS JOIN LATERAL (
  SELECT p.* FROM wish_events p
  WHERE p."wishId" = u."wishId" AND p.seq < u.seq
    AND p.name = CASE u.name::text WHEN 'undoCheckIn' THEN 'checkIn' ELSE 'checkOut' END::"WishEventName"
  ORDER BY p.seq DESC LIMIT 1
) e
WHERE u.name::text IN ('undoCheckIn', 'undoCheckOut');

-- The same with the place, the category and the beneficiary the wish had then. A step that gives it
-- others takes along what had been counted, on the day it is recorded and not before: it is taken off
-- (times -1) and added once more. So what was known at the end of a month stays what it was.
CREATE VIEW counted_events AS
SELECT d."eventId" AS "byEventId", d."recordedAt" AS "knownAt", 1 AS times, w."centerId", w."createdAt",
  w.channel, place."siteId", d."categoryThen" AS "countedCategoryId", place.beneficiary,
  d."eventId", d."countedSeq", d.sign, d."happenedAt", d."wishId", d.seq, d.round, d.name, d."fromStatus",
  d."toStatus", d."actorRole", d."sinceAt", d."isStepKept", d."isPromiseKept", d.data
FROM done_events d
JOIN wishes w ON w.id = d."wishId"
CROSS JOIN LATERAL wish_as_of(d."wishId", d."countedSeq") place
UNION ALL
SELECT m.id, m.at, side.times, w."centerId", w."createdAt",
  w.channel, place."siteId", side."categoryId", place.beneficiary,
  d."eventId", d."countedSeq", d.sign, d."happenedAt", d."wishId", d.seq, d.round, d.name, d."fromStatus",
  d."toStatus", d."actorRole", d."sinceAt", d."isStepKept", d."isPromiseKept", d.data
FROM wish_events m
JOIN wish_events p ON p."wishId" = m."wishId" AND p.seq = m.seq - 1
JOIN wishes w ON w.id = m."wishId"
-- By index for each such step: a join of its own would read all events.
CROSS JOIN LATERAL (
  SELECT * FROM done_events d WHERE d."ofWishId" = m."wishId" AND d."countedSeq" < m.seq OFFSET 0
) d
CROSS JOIN LATERAL (VALUES (-1, p.seq, p."categoryId"), (1, m.seq, m."categoryId"))
  AS side (times, step, "categoryId")
CROSS JOIN LATERAL wish_as_of(m."wishId", side.step) place
WHERE (m.name = 'approve' AND m."categoryId" IS DISTINCT FROM p."categoryId")
  OR (m.data->'corrected' ?| '{siteId,categoryId,beneficiary}');

-- What an event adds to the counts of its wish's place and category, in up to two rows: to the day the
-- wish was asked for, and to the day on which it happened. What each measure makes of them stands in
-- lib/reporting/stats/measures.ts. An event that lacks a figure counts as none.
CREATE VIEW event_counts AS
SELECT
  e."byEventId" AS "eventId", e."wishId", e."centerId", e."siteId", day_in_china(part.at) AS day,
  day_in_china(e."knownAt") AS "recordedOn",
  coalesce(e."countedCategoryId", no_category()) AS "categoryId",
  '{DAY,MONTH,MONTH_CATEGORY}'::"CountSlice"[] AS slices,
  e.times * e.sign * (part.asked) AS "asked",
  e.times * e.sign * (part.asked * (e.channel = 'WEB')::int) AS "askedByWeb",
  e.times * e.sign * (part.asked * (e.channel = 'PHONE')::int) AS "askedByPhone",
  e.times * e.sign * (part.asked * (e.channel = 'COUNTER')::int) AS "askedByCounter",
  e.times * e.sign * (part.asked * (e.channel = 'CARD')::int) AS "askedByCard",
  e.times * e.sign * ((part.entered IS NOT DISTINCT FROM 'SUBMITTED')::int - (part."left" IS NOT DISTINCT FROM 'SUBMITTED')::int) AS "nowSubmitted",
  e.times * e.sign * ((part.entered IS NOT DISTINCT FROM 'APPROVED')::int - (part."left" IS NOT DISTINCT FROM 'APPROVED')::int) AS "nowApproved",
  e.times * e.sign * ((part.entered IS NOT DISTINCT FROM 'REJECTED')::int - (part."left" IS NOT DISTINCT FROM 'REJECTED')::int) AS "nowRejected",
  e.times * e.sign * ((part.entered IS NOT DISTINCT FROM 'DISPATCHED')::int - (part."left" IS NOT DISTINCT FROM 'DISPATCHED')::int) AS "nowDispatched",
  e.times * e.sign * ((part.entered IS NOT DISTINCT FROM 'ACCEPTED')::int - (part."left" IS NOT DISTINCT FROM 'ACCEPTED')::int) AS "nowAccepted",
  e.times * e.sign * ((part.entered IS NOT DISTINCT FROM 'SUPPLIED')::int - (part."left" IS NOT DISTINCT FROM 'SUPPLIED')::int) AS "nowSupplied",
  e.times * e.sign * ((part.entered IS NOT DISTINCT FROM 'IN_SERVICE')::int - (part."left" IS NOT DISTINCT FROM 'IN_SERVICE')::int) AS "nowInService",
  e.times * e.sign * ((part.entered IS NOT DISTINCT FROM 'SERVED')::int - (part."left" IS NOT DISTINCT FROM 'SERVED')::int) AS "nowServed",
  e.times * e.sign * ((part.entered IS NOT DISTINCT FROM 'RATED')::int - (part."left" IS NOT DISTINCT FROM 'RATED')::int) AS "nowRated",
  e.times * e.sign * ((part.entered IS NOT DISTINCT FROM 'UNRATED')::int - (part."left" IS NOT DISTINCT FROM 'UNRATED')::int) AS "nowUnrated",
  e.times * e.sign * ((part.entered IS NOT DISTINCT FROM 'CANCELLED')::int - (part."left" IS NOT DISTINCT FROM 'CANCELLED')::int) AS "nowCancelled",
  e.times * e.sign * ((part."enteredLate" IS NOT DISTINCT FROM 'SUBMITTED')::int - (part."leftLate" IS NOT DISTINCT FROM 'SUBMITTED')::int) AS "lateSubmitted",
  e.times * e.sign * ((part."enteredLate" IS NOT DISTINCT FROM 'APPROVED')::int - (part."leftLate" IS NOT DISTINCT FROM 'APPROVED')::int) AS "lateApproved",
  e.times * e.sign * ((part."enteredLate" IS NOT DISTINCT FROM 'DISPATCHED')::int - (part."leftLate" IS NOT DISTINCT FROM 'DISPATCHED')::int) AS "lateDispatched",
  e.times * e.sign * ((part."enteredLate" IS NOT DISTINCT FROM 'ACCEPTED')::int - (part."leftLate" IS NOT DISTINCT FROM 'ACCEPTED')::int) AS "lateAccepted",
  e.times * e.sign * ((part."enteredLate" IS NOT DISTINCT FROM 'SUPPLIED')::int - (part."leftLate" IS NOT DISTINCT FROM 'SUPPLIED')::int) AS "lateSupplied",
  e.times * e.sign * ((part."enteredLate" IS NOT DISTINCT FROM 'IN_SERVICE')::int - (part."leftLate" IS NOT DISTINCT FROM 'IN_SERVICE')::int) AS "lateInService",
  e.times * e.sign * ((part.answer IS TRUE)::int) AS "answersKept",
  e.times * e.sign * ((part.answer IS FALSE)::int) AS "answersBroken",
  e.times * e.sign * ((part.promise IS TRUE)::int) AS "promisesKept",
  e.times * e.sign * ((part.promise IS FALSE)::int) AS "promisesBroken",
  e.times * e.sign * ((part.first IS NOT DISTINCT FROM 'checkOut')::int) AS "servedOnce",
  e.times * e.sign * ((part.first IS NOT DISTINCT FROM 'rate')::int) AS "ratedOnce",
  e.times * e.sign * ((part.first IS NOT DISTINCT FROM 'redo')::int) AS "redone",
  e.times * e.sign * ((part.grade IS NOT DISTINCT FROM 1)::int - (part."gradeBefore" IS NOT DISTINCT FROM 1)::int) AS "grade1",
  e.times * e.sign * ((part.grade IS NOT DISTINCT FROM 2)::int - (part."gradeBefore" IS NOT DISTINCT FROM 2)::int) AS "grade2",
  e.times * e.sign * ((part.grade IS NOT DISTINCT FROM 3)::int - (part."gradeBefore" IS NOT DISTINCT FROM 3)::int) AS "grade3",
  e.times * e.sign * ((part.grade IS NOT DISTINCT FROM 4)::int - (part."gradeBefore" IS NOT DISTINCT FROM 4)::int) AS "grade4",
  e.times * e.sign * ((part.grade IS NOT DISTINCT FROM 5)::int - (part."gradeBefore" IS NOT DISTINCT FROM 5)::int) AS "grade5",
  e.times * e.sign * coalesce(CASE WHEN part.event = 'checkOut' THEN 1 END, 0) AS "services",
  e.times * e.sign * coalesce(CASE WHEN part.event = 'checkOut' THEN (e.beneficiary = 'OLD_PEOPLE')::int END, 0) AS "servedOldPeople",
  e.times * e.sign * coalesce(CASE WHEN part.event = 'checkOut' THEN (e.beneficiary = 'CHILDREN')::int END, 0) AS "servedChildren",
  e.times * e.sign * coalesce(CASE WHEN part.event = 'checkOut' THEN (e.beneficiary = 'DISABLED')::int END, 0) AS "servedDisabled",
  e.times * e.sign * coalesce(CASE WHEN part.event = 'checkOut' THEN (e.beneficiary = 'NEEDY')::int END, 0) AS "servedNeedy",
  e.times * e.sign * coalesce(CASE WHEN part.event = 'checkOut' THEN (e.beneficiary = 'OTHERS')::int END, 0) AS "servedOthers",
  e.times * e.sign * coalesce(CASE WHEN part.event = 'checkOut' THEN round(date_part('epoch', e."happenedAt" - e."sinceAt") / 60)::int * jsonb_array_length(volunteers_of(e.data)) END, 0) AS "minutes",
  e.times * e.sign * coalesce(CASE WHEN part.event = 'rate' THEN (e."actorRole" = 'STAFF')::int END, 0) AS "gradesRecorded",
  e.times * e.sign * coalesce(CASE WHEN part.event = 'overdue' THEN 1 END, 0) AS "overdues",
  e.times * e.sign * coalesce(CASE WHEN part.event = 'release' THEN 1 END, 0) AS "releases",
  0 AS "volunteers", 0 AS "teams", 0 AS "activeVolunteers"
FROM counted_events e
-- What is known from the events before, looked up where it matters and, for OFFSET 0, once.
CROSS JOIN LATERAL (
  SELECT
    CASE WHEN e.name = 'rate' AND e.round > 1 OR e.name::text IN ('rateToo', 'regrade') THEN (
      SELECT (p.data->>'grade')::int FROM wish_events p
      WHERE p."wishId" = e."wishId" AND p.seq < e.seq AND p.name::text IN ('rate', 'rateToo', 'regrade')
      ORDER BY p.seq DESC LIMIT 1)
      END AS grade,
    -- The first answer: a limit that had passed before has been counted as broken then, and the review of
    -- a wish whose merge was undone is a second one.
    CASE WHEN e."fromStatus" = 'SUBMITTED' AND e."isStepKept" IS NOT NULL AND (e.seq = 2 OR NOT EXISTS (
      SELECT FROM wish_events p WHERE p."wishId" = e."wishId" AND p.seq < e.seq
        AND p."fromStatus" = 'SUBMITTED' AND p."isStepKept" IS NOT NULL)) THEN e."isStepKept" END AS answer,
    CASE WHEN passed.limits THEN late_status(e."wishId", e."countedSeq" - 1) END AS "wasLate",
    CASE WHEN passed.limits THEN late_status(e."wishId", e."countedSeq") END AS "isLate"
  FROM (SELECT EXISTS (
    SELECT FROM wish_events o WHERE o."wishId" = e."wishId" AND o.seq <= e."countedSeq" AND o.name = 'overdue'
  ) AS limits) passed
  OFFSET 0
) known
CROSS JOIN LATERAL (
  SELECT e."fromStatus" IS DISTINCT FROM e."toStatus" AS "isStep",
    CASE WHEN e.round = 1 AND e.name IN ('checkOut', 'rate') OR e.round = 2 AND e.name = 'redo'
      THEN e.name END AS first
) seen
CROSS JOIN LATERAL (
  SELECT e."createdAt" AS at,
    -- A wish that is merged is asked for by the other one.
    CASE WHEN e."toStatus"::text = 'MERGED' THEN -seen."isStep"::int
      ELSE (e."fromStatus" IS NULL OR e."fromStatus"::text = 'MERGED')::int END AS asked,
    CASE WHEN seen."isStep" THEN e."toStatus" END AS entered,
    CASE WHEN seen."isStep" THEN e."fromStatus" END AS "left",
    -- An undoing is a step of its own, which does not take off what another one did here.
    CASE e.sign WHEN 1 THEN known."isLate" ELSE known."wasLate" END AS "enteredLate",
    CASE e.sign WHEN 1 THEN known."wasLate" ELSE known."isLate" END AS "leftLate",
    known.answer, e."isPromiseKept" AS promise, seen.first,
    CASE WHEN e.name::text IN ('rate', 'rateToo', 'regrade') THEN (e.data->>'grade')::int END AS grade,
    known.grade AS "gradeBefore", NULL::"WishEventName" AS event
  WHERE seen."isStep" OR e."isStepKept" IS NOT NULL OR e."isPromiseKept" IS NOT NULL
    OR e.name::text IN ('rateToo', 'regrade') OR known."isLate" IS DISTINCT FROM known."wasLate"
  UNION ALL
  SELECT e."happenedAt", 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, e.name
  WHERE e.name IN ('checkOut', 'rate', 'overdue', 'release')
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
SELECT c.id, place AS "siteId", part.slice, part.start, part."recordedOn", part."categoryId",
  "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "lateSubmitted", "lateApproved",
  "lateDispatched", "lateAccepted", "lateSupplied", "lateInService", "answersKept",
  "answersBroken", "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone",
  "grade1", "grade2", "grade3", "grade4", "grade5", "services", "servedOldPeople",
  "servedChildren", "servedDisabled", "servedNeedy", "servedOthers", "minutes", "gradesRecorded",
  "overdues", "releases", "volunteers", "teams", "activeVolunteers"
FROM count_changes c JOIN sites s ON s.id = c."siteId"
CROSS JOIN LATERAL unnest(counted_places(s.lineage, s."centerId")) place
CROSS JOIN LATERAL counted_in(c.slices, c.day, c."recordedOn", c."categoryId") part;

-- The counts, true to the last event: what has been folded in and what has not.
CREATE VIEW current_counts AS
SELECT "siteId", slice, start, "recordedOn", "categoryId",
  "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "lateSubmitted", "lateApproved",
  "lateDispatched", "lateAccepted", "lateSupplied", "lateInService", "answersKept",
  "answersBroken", "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone",
  "grade1", "grade2", "grade3", "grade4", "grade5", "services", "servedOldPeople",
  "servedChildren", "servedDisabled", "servedNeedy", "servedOthers", "minutes", "gradesRecorded",
  "overdues", "releases", "volunteers", "teams", "activeVolunteers"
FROM counts
UNION ALL
SELECT "siteId", slice, start, "recordedOn", "categoryId",
  "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "lateSubmitted", "lateApproved",
  "lateDispatched", "lateAccepted", "lateSupplied", "lateInService", "answersKept",
  "answersBroken", "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone",
  "grade1", "grade2", "grade3", "grade4", "grade5", "services", "servedOldPeople",
  "servedChildren", "servedDisabled", "servedNeedy", "servedOthers", "minutes", "gradesRecorded",
  "overdues", "releases", "volunteers", "teams", "activeVolunteers"
FROM new_counts;

-- All from the very beginning, as if nothing had been counted yet. Of people and teams no event tells when
-- it was known who had left or moved: "recordedOn" is null.
CREATE VIEW all_changes AS
SELECT "centerId", "siteId", day, "recordedOn", "categoryId", slices,
  "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "lateSubmitted", "lateApproved",
  "lateDispatched", "lateAccepted", "lateSupplied", "lateInService", "answersKept",
  "answersBroken", "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone",
  "grade1", "grade2", "grade3", "grade4", "grade5", "services", "servedOldPeople",
  "servedChildren", "servedDisabled", "servedNeedy", "servedOthers", "minutes", "gradesRecorded",
  "overdues", "releases", "volunteers", "teams", "activeVolunteers"
FROM event_counts
UNION ALL
SELECT "centerId", "siteId", day, NULL, "categoryId", slices,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, "volunteers", "teams", 0
FROM member_counts
UNION ALL
SELECT s."centerId", a."siteId", a.day, NULL, no_category(), '{DAY,MONTH}',
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
FROM active_months a JOIN sites s ON s.id = a."siteId";
-- end of prisma/sql/views/counts.sql

-- from prisma/sql/views/waits.sql
-- The wait that an event ends, of the first service the whole time since 点单; `waits` is -1 where the
-- event undoes it. An event of which it is not known since when the wish waited counts as none.
CREATE VIEW event_waits AS
SELECT e."byEventId" AS "eventId", e."wishId", e."centerId", e."siteId",
  day_in_china(e."happenedAt") AS day, day_in_china(e."knownAt") AS "recordedOn",
  coalesce(e."countedCategoryId", no_category()) AS "categoryId",
  waited.step, wait_bucket(waited.long) AS bucket, e.times * e.sign AS waits
FROM counted_events e
CROSS JOIN LATERAL (
  SELECT
    CASE e.name
      WHEN 'approve' THEN 'REVIEW' WHEN 'reject' THEN 'REVIEW' WHEN 'dispatch' THEN 'DISPATCH'
      WHEN 'accept' THEN 'ACCEPT' WHEN 'supply' THEN 'SUPPLY' WHEN 'checkIn' THEN 'SERVICE'
      WHEN 'checkOut' THEN CASE e.round WHEN 1 THEN 'WHOLE' END
      WHEN 'rate' THEN CASE e."fromStatus" WHEN 'SERVED' THEN 'RATING' END
    END::"WaitStep" AS step,
    e."happenedAt" - CASE e.name WHEN 'checkOut' THEN e."createdAt" ELSE e."sinceAt" END AS long
) waited
WHERE waited.step IS NOT NULL AND waited.long IS NOT NULL;

-- What has been counted since the worker last folded, for each place that counts it.
CREATE VIEW new_waits AS
SELECT c.id, part."siteId", month_of(c.day) AS month, month_of(c."recordedOn") AS "recordedOn",
  part."categoryId", c.step, c.bucket, c.waits AS count
FROM count_changes c JOIN sites s ON s.id = c."siteId"
CROSS JOIN LATERAL waits_counted_at(s.lineage, s."centerId", c."categoryId") part
WHERE c.waits <> 0;

-- True to the last event: what has been folded in and what has not.
CREATE VIEW current_waits AS
SELECT "siteId", month, "recordedOn", "categoryId", step, bucket, count FROM wait_counts
UNION ALL
SELECT "siteId", month, "recordedOn", "categoryId", step, bucket, count FROM new_waits;
-- end of prisma/sql/views/waits.sql

-- All from the very beginning, with the day on which it was recorded.
INSERT INTO counts AS kept ("siteId", slice, start, "recordedOn", "categoryId", "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted", "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService", "nowServed", "nowRated", "nowUnrated", "nowCancelled", "lateSubmitted", "lateApproved", "lateDispatched", "lateAccepted", "lateSupplied", "lateInService", "answersKept", "answersBroken", "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone", "grade1", "grade2", "grade3", "grade4", "grade5", "services", "servedOldPeople", "servedChildren", "servedDisabled", "servedNeedy", "servedOthers", "minutes", "gradesRecorded", "overdues", "releases", "volunteers", "teams", "activeVolunteers")
   SELECT "siteId", slice, start, coalesce("recordedOn", start), "categoryId", sum("asked")::int AS "asked", sum("askedByWeb")::int AS "askedByWeb", sum("askedByPhone")::int AS "askedByPhone", sum("askedByCounter")::int AS "askedByCounter", sum("askedByCard")::int AS "askedByCard", sum("nowSubmitted")::int AS "nowSubmitted", sum("nowApproved")::int AS "nowApproved", sum("nowRejected")::int AS "nowRejected", sum("nowDispatched")::int AS "nowDispatched", sum("nowAccepted")::int AS "nowAccepted", sum("nowSupplied")::int AS "nowSupplied", sum("nowInService")::int AS "nowInService", sum("nowServed")::int AS "nowServed", sum("nowRated")::int AS "nowRated", sum("nowUnrated")::int AS "nowUnrated", sum("nowCancelled")::int AS "nowCancelled", sum("lateSubmitted")::int AS "lateSubmitted", sum("lateApproved")::int AS "lateApproved", sum("lateDispatched")::int AS "lateDispatched", sum("lateAccepted")::int AS "lateAccepted", sum("lateSupplied")::int AS "lateSupplied", sum("lateInService")::int AS "lateInService", sum("answersKept")::int AS "answersKept", sum("answersBroken")::int AS "answersBroken", sum("promisesKept")::int AS "promisesKept", sum("promisesBroken")::int AS "promisesBroken", sum("servedOnce")::int AS "servedOnce", sum("ratedOnce")::int AS "ratedOnce", sum("redone")::int AS "redone", sum("grade1")::int AS "grade1", sum("grade2")::int AS "grade2", sum("grade3")::int AS "grade3", sum("grade4")::int AS "grade4", sum("grade5")::int AS "grade5", sum("services")::int AS "services", sum("servedOldPeople")::int AS "servedOldPeople", sum("servedChildren")::int AS "servedChildren", sum("servedDisabled")::int AS "servedDisabled", sum("servedNeedy")::int AS "servedNeedy", sum("servedOthers")::int AS "servedOthers", sum("minutes")::int AS "minutes", sum("gradesRecorded")::int AS "gradesRecorded", sum("overdues")::int AS "overdues", sum("releases")::int AS "releases", sum("volunteers")::int AS "volunteers", sum("teams")::int AS "teams", sum("activeVolunteers")::int AS "activeVolunteers"
   FROM (
  WITH places AS MATERIALIZED (SELECT id, unnest(counted_places(lineage, "centerId")) AS place
  FROM sites WHERE "centerId" IS NOT NULL), own AS MATERIALIZED (
    SELECT "siteId", day, "recordedOn", "categoryId", slices, sum("asked")::int AS "asked", sum("askedByWeb")::int AS "askedByWeb", sum("askedByPhone")::int AS "askedByPhone", sum("askedByCounter")::int AS "askedByCounter", sum("askedByCard")::int AS "askedByCard", sum("nowSubmitted")::int AS "nowSubmitted", sum("nowApproved")::int AS "nowApproved", sum("nowRejected")::int AS "nowRejected", sum("nowDispatched")::int AS "nowDispatched", sum("nowAccepted")::int AS "nowAccepted", sum("nowSupplied")::int AS "nowSupplied", sum("nowInService")::int AS "nowInService", sum("nowServed")::int AS "nowServed", sum("nowRated")::int AS "nowRated", sum("nowUnrated")::int AS "nowUnrated", sum("nowCancelled")::int AS "nowCancelled", sum("lateSubmitted")::int AS "lateSubmitted", sum("lateApproved")::int AS "lateApproved", sum("lateDispatched")::int AS "lateDispatched", sum("lateAccepted")::int AS "lateAccepted", sum("lateSupplied")::int AS "lateSupplied", sum("lateInService")::int AS "lateInService", sum("answersKept")::int AS "answersKept", sum("answersBroken")::int AS "answersBroken", sum("promisesKept")::int AS "promisesKept", sum("promisesBroken")::int AS "promisesBroken", sum("servedOnce")::int AS "servedOnce", sum("ratedOnce")::int AS "ratedOnce", sum("redone")::int AS "redone", sum("grade1")::int AS "grade1", sum("grade2")::int AS "grade2", sum("grade3")::int AS "grade3", sum("grade4")::int AS "grade4", sum("grade5")::int AS "grade5", sum("services")::int AS "services", sum("servedOldPeople")::int AS "servedOldPeople", sum("servedChildren")::int AS "servedChildren", sum("servedDisabled")::int AS "servedDisabled", sum("servedNeedy")::int AS "servedNeedy", sum("servedOthers")::int AS "servedOthers", sum("minutes")::int AS "minutes", sum("gradesRecorded")::int AS "gradesRecorded", sum("overdues")::int AS "overdues", sum("releases")::int AS "releases", sum("volunteers")::int AS "volunteers", sum("teams")::int AS "teams", sum("activeVolunteers")::int AS "activeVolunteers" FROM all_changes
    WHERE "centerId" IS NOT NULL GROUP BY 1, 2, 3, 4, 5
  ), days AS MATERIALIZED (
    SELECT place AS "siteId", day, "recordedOn", sum("asked")::int AS "asked", sum("askedByWeb")::int AS "askedByWeb", sum("askedByPhone")::int AS "askedByPhone", sum("askedByCounter")::int AS "askedByCounter", sum("askedByCard")::int AS "askedByCard", sum("nowSubmitted")::int AS "nowSubmitted", sum("nowApproved")::int AS "nowApproved", sum("nowRejected")::int AS "nowRejected", sum("nowDispatched")::int AS "nowDispatched", sum("nowAccepted")::int AS "nowAccepted", sum("nowSupplied")::int AS "nowSupplied", sum("nowInService")::int AS "nowInService", sum("nowServed")::int AS "nowServed", sum("nowRated")::int AS "nowRated", sum("nowUnrated")::int AS "nowUnrated", sum("nowCancelled")::int AS "nowCancelled", sum("lateSubmitted")::int AS "lateSubmitted", sum("lateApproved")::int AS "lateApproved", sum("lateDispatched")::int AS "lateDispatched", sum("lateAccepted")::int AS "lateAccepted", sum("lateSupplied")::int AS "lateSupplied", sum("lateInService")::int AS "lateInService", sum("answersKept")::int AS "answersKept", sum("answersBroken")::int AS "answersBroken", sum("promisesKept")::int AS "promisesKept", sum("promisesBroken")::int AS "promisesBroken", sum("servedOnce")::int AS "servedOnce", sum("ratedOnce")::int AS "ratedOnce", sum("redone")::int AS "redone", sum("grade1")::int AS "grade1", sum("grade2")::int AS "grade2", sum("grade3")::int AS "grade3", sum("grade4")::int AS "grade4", sum("grade5")::int AS "grade5", sum("services")::int AS "services", sum("servedOldPeople")::int AS "servedOldPeople", sum("servedChildren")::int AS "servedChildren", sum("servedDisabled")::int AS "servedDisabled", sum("servedNeedy")::int AS "servedNeedy", sum("servedOthers")::int AS "servedOthers", sum("minutes")::int AS "minutes", sum("gradesRecorded")::int AS "gradesRecorded", sum("overdues")::int AS "overdues", sum("releases")::int AS "releases", sum("volunteers")::int AS "volunteers", sum("teams")::int AS "teams", sum("activeVolunteers")::int AS "activeVolunteers"
    FROM own JOIN places ON id = "siteId" WHERE 'DAY' = ANY (slices) GROUP BY 1, 2, 3
  ), categories AS (
    SELECT "siteId", month_of(day) AS month, month_of("recordedOn") AS "recordedOn", "categoryId", sum("asked")::int AS "asked", sum("askedByWeb")::int AS "askedByWeb", sum("askedByPhone")::int AS "askedByPhone", sum("askedByCounter")::int AS "askedByCounter", sum("askedByCard")::int AS "askedByCard", sum("nowSubmitted")::int AS "nowSubmitted", sum("nowApproved")::int AS "nowApproved", sum("nowRejected")::int AS "nowRejected", sum("nowDispatched")::int AS "nowDispatched", sum("nowAccepted")::int AS "nowAccepted", sum("nowSupplied")::int AS "nowSupplied", sum("nowInService")::int AS "nowInService", sum("nowServed")::int AS "nowServed", sum("nowRated")::int AS "nowRated", sum("nowUnrated")::int AS "nowUnrated", sum("nowCancelled")::int AS "nowCancelled", sum("lateSubmitted")::int AS "lateSubmitted", sum("lateApproved")::int AS "lateApproved", sum("lateDispatched")::int AS "lateDispatched", sum("lateAccepted")::int AS "lateAccepted", sum("lateSupplied")::int AS "lateSupplied", sum("lateInService")::int AS "lateInService", sum("answersKept")::int AS "answersKept", sum("answersBroken")::int AS "answersBroken", sum("promisesKept")::int AS "promisesKept", sum("promisesBroken")::int AS "promisesBroken", sum("servedOnce")::int AS "servedOnce", sum("ratedOnce")::int AS "ratedOnce", sum("redone")::int AS "redone", sum("grade1")::int AS "grade1", sum("grade2")::int AS "grade2", sum("grade3")::int AS "grade3", sum("grade4")::int AS "grade4", sum("grade5")::int AS "grade5", sum("services")::int AS "services", sum("servedOldPeople")::int AS "servedOldPeople", sum("servedChildren")::int AS "servedChildren", sum("servedDisabled")::int AS "servedDisabled", sum("servedNeedy")::int AS "servedNeedy", sum("servedOthers")::int AS "servedOthers", sum("minutes")::int AS "minutes", sum("gradesRecorded")::int AS "gradesRecorded", sum("overdues")::int AS "overdues", sum("releases")::int AS "releases", sum("volunteers")::int AS "volunteers", sum("teams")::int AS "teams", sum("activeVolunteers")::int AS "activeVolunteers"
    FROM own WHERE 'MONTH_CATEGORY' = ANY (slices) GROUP BY 1, 2, 3, 4
  ), stored AS (
    SELECT "siteId", slice, start, "recordedOn", "categoryId", "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted", "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService", "nowServed", "nowRated", "nowUnrated", "nowCancelled", "lateSubmitted", "lateApproved", "lateDispatched", "lateAccepted", "lateSupplied", "lateInService", "answersKept", "answersBroken", "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone", "grade1", "grade2", "grade3", "grade4", "grade5", "services", "servedOldPeople", "servedChildren", "servedDisabled", "servedNeedy", "servedOthers", "minutes", "gradesRecorded", "overdues", "releases", "volunteers", "teams", "activeVolunteers"
    FROM current_counts WHERE "siteId" IN (SELECT id FROM sites WHERE "centerId" IS NOT NULL)
  )
  SELECT "siteId", slice, start, "recordedOn", "categoryId", sum("asked")::int AS "asked", sum("askedByWeb")::int AS "askedByWeb", sum("askedByPhone")::int AS "askedByPhone", sum("askedByCounter")::int AS "askedByCounter", sum("askedByCard")::int AS "askedByCard", sum("nowSubmitted")::int AS "nowSubmitted", sum("nowApproved")::int AS "nowApproved", sum("nowRejected")::int AS "nowRejected", sum("nowDispatched")::int AS "nowDispatched", sum("nowAccepted")::int AS "nowAccepted", sum("nowSupplied")::int AS "nowSupplied", sum("nowInService")::int AS "nowInService", sum("nowServed")::int AS "nowServed", sum("nowRated")::int AS "nowRated", sum("nowUnrated")::int AS "nowUnrated", sum("nowCancelled")::int AS "nowCancelled", sum("lateSubmitted")::int AS "lateSubmitted", sum("lateApproved")::int AS "lateApproved", sum("lateDispatched")::int AS "lateDispatched", sum("lateAccepted")::int AS "lateAccepted", sum("lateSupplied")::int AS "lateSupplied", sum("lateInService")::int AS "lateInService", sum("answersKept")::int AS "answersKept", sum("answersBroken")::int AS "answersBroken", sum("promisesKept")::int AS "promisesKept", sum("promisesBroken")::int AS "promisesBroken", sum("servedOnce")::int AS "servedOnce", sum("ratedOnce")::int AS "ratedOnce", sum("redone")::int AS "redone", sum("grade1")::int AS "grade1", sum("grade2")::int AS "grade2", sum("grade3")::int AS "grade3", sum("grade4")::int AS "grade4", sum("grade5")::int AS "grade5", sum("services")::int AS "services", sum("servedOldPeople")::int AS "servedOldPeople", sum("servedChildren")::int AS "servedChildren", sum("servedDisabled")::int AS "servedDisabled", sum("servedNeedy")::int AS "servedNeedy", sum("servedOthers")::int AS "servedOthers", sum("minutes")::int AS "minutes", sum("gradesRecorded")::int AS "gradesRecorded", sum("overdues")::int AS "overdues", sum("releases")::int AS "releases", sum("volunteers")::int AS "volunteers", sum("teams")::int AS "teams", sum("activeVolunteers")::int AS "activeVolunteers"
  FROM (
    SELECT "siteId", 'DAY'::"CountSlice" AS slice, day AS start, "recordedOn", no_category() AS "categoryId", "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted", "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService", "nowServed", "nowRated", "nowUnrated", "nowCancelled", "lateSubmitted", "lateApproved", "lateDispatched", "lateAccepted", "lateSupplied", "lateInService", "answersKept", "answersBroken", "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone", "grade1", "grade2", "grade3", "grade4", "grade5", "services", "servedOldPeople", "servedChildren", "servedDisabled", "servedNeedy", "servedOthers", "minutes", "gradesRecorded", "overdues", "releases", "volunteers", "teams", "activeVolunteers" FROM days
    UNION ALL
    SELECT "siteId", 'MONTH', month_of(day), month_of("recordedOn"), no_category(), sum("asked")::int AS "asked", sum("askedByWeb")::int AS "askedByWeb", sum("askedByPhone")::int AS "askedByPhone", sum("askedByCounter")::int AS "askedByCounter", sum("askedByCard")::int AS "askedByCard", sum("nowSubmitted")::int AS "nowSubmitted", sum("nowApproved")::int AS "nowApproved", sum("nowRejected")::int AS "nowRejected", sum("nowDispatched")::int AS "nowDispatched", sum("nowAccepted")::int AS "nowAccepted", sum("nowSupplied")::int AS "nowSupplied", sum("nowInService")::int AS "nowInService", sum("nowServed")::int AS "nowServed", sum("nowRated")::int AS "nowRated", sum("nowUnrated")::int AS "nowUnrated", sum("nowCancelled")::int AS "nowCancelled", sum("lateSubmitted")::int AS "lateSubmitted", sum("lateApproved")::int AS "lateApproved", sum("lateDispatched")::int AS "lateDispatched", sum("lateAccepted")::int AS "lateAccepted", sum("lateSupplied")::int AS "lateSupplied", sum("lateInService")::int AS "lateInService", sum("answersKept")::int AS "answersKept", sum("answersBroken")::int AS "answersBroken", sum("promisesKept")::int AS "promisesKept", sum("promisesBroken")::int AS "promisesBroken", sum("servedOnce")::int AS "servedOnce", sum("ratedOnce")::int AS "ratedOnce", sum("redone")::int AS "redone", sum("grade1")::int AS "grade1", sum("grade2")::int AS "grade2", sum("grade3")::int AS "grade3", sum("grade4")::int AS "grade4", sum("grade5")::int AS "grade5", sum("services")::int AS "services", sum("servedOldPeople")::int AS "servedOldPeople", sum("servedChildren")::int AS "servedChildren", sum("servedDisabled")::int AS "servedDisabled", sum("servedNeedy")::int AS "servedNeedy", sum("servedOthers")::int AS "servedOthers", sum("minutes")::int AS "minutes", sum("gradesRecorded")::int AS "gradesRecorded", sum("overdues")::int AS "overdues", sum("releases")::int AS "releases", sum("volunteers")::int AS "volunteers", sum("teams")::int AS "teams", sum("activeVolunteers")::int AS "activeVolunteers" FROM days GROUP BY 1, 3, 4
    UNION ALL
    SELECT place, 'MONTH_CATEGORY', month, "recordedOn", "categoryId", sum("asked")::int AS "asked", sum("askedByWeb")::int AS "askedByWeb", sum("askedByPhone")::int AS "askedByPhone", sum("askedByCounter")::int AS "askedByCounter", sum("askedByCard")::int AS "askedByCard", sum("nowSubmitted")::int AS "nowSubmitted", sum("nowApproved")::int AS "nowApproved", sum("nowRejected")::int AS "nowRejected", sum("nowDispatched")::int AS "nowDispatched", sum("nowAccepted")::int AS "nowAccepted", sum("nowSupplied")::int AS "nowSupplied", sum("nowInService")::int AS "nowInService", sum("nowServed")::int AS "nowServed", sum("nowRated")::int AS "nowRated", sum("nowUnrated")::int AS "nowUnrated", sum("nowCancelled")::int AS "nowCancelled", sum("lateSubmitted")::int AS "lateSubmitted", sum("lateApproved")::int AS "lateApproved", sum("lateDispatched")::int AS "lateDispatched", sum("lateAccepted")::int AS "lateAccepted", sum("lateSupplied")::int AS "lateSupplied", sum("lateInService")::int AS "lateInService", sum("answersKept")::int AS "answersKept", sum("answersBroken")::int AS "answersBroken", sum("promisesKept")::int AS "promisesKept", sum("promisesBroken")::int AS "promisesBroken", sum("servedOnce")::int AS "servedOnce", sum("ratedOnce")::int AS "ratedOnce", sum("redone")::int AS "redone", sum("grade1")::int AS "grade1", sum("grade2")::int AS "grade2", sum("grade3")::int AS "grade3", sum("grade4")::int AS "grade4", sum("grade5")::int AS "grade5", sum("services")::int AS "services", sum("servedOldPeople")::int AS "servedOldPeople", sum("servedChildren")::int AS "servedChildren", sum("servedDisabled")::int AS "servedDisabled", sum("servedNeedy")::int AS "servedNeedy", sum("servedOthers")::int AS "servedOthers", sum("minutes")::int AS "minutes", sum("gradesRecorded")::int AS "gradesRecorded", sum("overdues")::int AS "overdues", sum("releases")::int AS "releases", sum("volunteers")::int AS "volunteers", sum("teams")::int AS "teams", sum("activeVolunteers")::int AS "activeVolunteers"
    FROM categories JOIN places ON id = "siteId" GROUP BY 1, 3, 4, 5
    UNION ALL
    SELECT "siteId", slice, start, "recordedOn", "categoryId", -"asked" AS "asked", -"askedByWeb" AS "askedByWeb", -"askedByPhone" AS "askedByPhone", -"askedByCounter" AS "askedByCounter", -"askedByCard" AS "askedByCard", -"nowSubmitted" AS "nowSubmitted", -"nowApproved" AS "nowApproved", -"nowRejected" AS "nowRejected", -"nowDispatched" AS "nowDispatched", -"nowAccepted" AS "nowAccepted", -"nowSupplied" AS "nowSupplied", -"nowInService" AS "nowInService", -"nowServed" AS "nowServed", -"nowRated" AS "nowRated", -"nowUnrated" AS "nowUnrated", -"nowCancelled" AS "nowCancelled", -"lateSubmitted" AS "lateSubmitted", -"lateApproved" AS "lateApproved", -"lateDispatched" AS "lateDispatched", -"lateAccepted" AS "lateAccepted", -"lateSupplied" AS "lateSupplied", -"lateInService" AS "lateInService", -"answersKept" AS "answersKept", -"answersBroken" AS "answersBroken", -"promisesKept" AS "promisesKept", -"promisesBroken" AS "promisesBroken", -"servedOnce" AS "servedOnce", -"ratedOnce" AS "ratedOnce", -"redone" AS "redone", -"grade1" AS "grade1", -"grade2" AS "grade2", -"grade3" AS "grade3", -"grade4" AS "grade4", -"grade5" AS "grade5", -"services" AS "services", -"servedOldPeople" AS "servedOldPeople", -"servedChildren" AS "servedChildren", -"servedDisabled" AS "servedDisabled", -"servedNeedy" AS "servedNeedy", -"servedOthers" AS "servedOthers", -"minutes" AS "minutes", -"gradesRecorded" AS "gradesRecorded", -"overdues" AS "overdues", -"releases" AS "releases", 0 AS "volunteers", 0 AS "teams", 0 AS "activeVolunteers" FROM stored
    UNION ALL
    SELECT "siteId", slice, start, NULL, "categoryId", 0 AS "asked", 0 AS "askedByWeb", 0 AS "askedByPhone", 0 AS "askedByCounter", 0 AS "askedByCard", 0 AS "nowSubmitted", 0 AS "nowApproved", 0 AS "nowRejected", 0 AS "nowDispatched", 0 AS "nowAccepted", 0 AS "nowSupplied", 0 AS "nowInService", 0 AS "nowServed", 0 AS "nowRated", 0 AS "nowUnrated", 0 AS "nowCancelled", 0 AS "lateSubmitted", 0 AS "lateApproved", 0 AS "lateDispatched", 0 AS "lateAccepted", 0 AS "lateSupplied", 0 AS "lateInService", 0 AS "answersKept", 0 AS "answersBroken", 0 AS "promisesKept", 0 AS "promisesBroken", 0 AS "servedOnce", 0 AS "ratedOnce", 0 AS "redone", 0 AS "grade1", 0 AS "grade2", 0 AS "grade3", 0 AS "grade4", 0 AS "grade5", 0 AS "services", 0 AS "servedOldPeople", 0 AS "servedChildren", 0 AS "servedDisabled", 0 AS "servedNeedy", 0 AS "servedOthers", 0 AS "minutes", 0 AS "gradesRecorded", 0 AS "overdues", 0 AS "releases", -"volunteers" AS "volunteers", -"teams" AS "teams", -"activeVolunteers" AS "activeVolunteers" FROM stored
    WHERE "volunteers" <> 0 OR "teams" <> 0 OR "activeVolunteers" <> 0
  ) both_ways
  GROUP BY 1, 2, 3, 4, 5 HAVING sum("asked") <> 0 OR sum("askedByWeb") <> 0 OR sum("askedByPhone") <> 0 OR sum("askedByCounter") <> 0 OR sum("askedByCard") <> 0 OR sum("nowSubmitted") <> 0 OR sum("nowApproved") <> 0 OR sum("nowRejected") <> 0 OR sum("nowDispatched") <> 0 OR sum("nowAccepted") <> 0 OR sum("nowSupplied") <> 0 OR sum("nowInService") <> 0 OR sum("nowServed") <> 0 OR sum("nowRated") <> 0 OR sum("nowUnrated") <> 0 OR sum("nowCancelled") <> 0 OR sum("lateSubmitted") <> 0 OR sum("lateApproved") <> 0 OR sum("lateDispatched") <> 0 OR sum("lateAccepted") <> 0 OR sum("lateSupplied") <> 0 OR sum("lateInService") <> 0 OR sum("answersKept") <> 0 OR sum("answersBroken") <> 0 OR sum("promisesKept") <> 0 OR sum("promisesBroken") <> 0 OR sum("servedOnce") <> 0 OR sum("ratedOnce") <> 0 OR sum("redone") <> 0 OR sum("grade1") <> 0 OR sum("grade2") <> 0 OR sum("grade3") <> 0 OR sum("grade4") <> 0 OR sum("grade5") <> 0 OR sum("services") <> 0 OR sum("servedOldPeople") <> 0 OR sum("servedChildren") <> 0 OR sum("servedDisabled") <> 0 OR sum("servedNeedy") <> 0 OR sum("servedOthers") <> 0 OR sum("minutes") <> 0 OR sum("gradesRecorded") <> 0 OR sum("overdues") <> 0 OR sum("releases") <> 0 OR sum("volunteers") <> 0 OR sum("teams") <> 0 OR sum("activeVolunteers") <> 0) found GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5 ON CONFLICT ("siteId", slice, start, "recordedOn", "categoryId") DO UPDATE SET "asked" = kept."asked" + excluded."asked", "askedByWeb" = kept."askedByWeb" + excluded."askedByWeb", "askedByPhone" = kept."askedByPhone" + excluded."askedByPhone", "askedByCounter" = kept."askedByCounter" + excluded."askedByCounter", "askedByCard" = kept."askedByCard" + excluded."askedByCard", "nowSubmitted" = kept."nowSubmitted" + excluded."nowSubmitted", "nowApproved" = kept."nowApproved" + excluded."nowApproved", "nowRejected" = kept."nowRejected" + excluded."nowRejected", "nowDispatched" = kept."nowDispatched" + excluded."nowDispatched", "nowAccepted" = kept."nowAccepted" + excluded."nowAccepted", "nowSupplied" = kept."nowSupplied" + excluded."nowSupplied", "nowInService" = kept."nowInService" + excluded."nowInService", "nowServed" = kept."nowServed" + excluded."nowServed", "nowRated" = kept."nowRated" + excluded."nowRated", "nowUnrated" = kept."nowUnrated" + excluded."nowUnrated", "nowCancelled" = kept."nowCancelled" + excluded."nowCancelled", "lateSubmitted" = kept."lateSubmitted" + excluded."lateSubmitted", "lateApproved" = kept."lateApproved" + excluded."lateApproved", "lateDispatched" = kept."lateDispatched" + excluded."lateDispatched", "lateAccepted" = kept."lateAccepted" + excluded."lateAccepted", "lateSupplied" = kept."lateSupplied" + excluded."lateSupplied", "lateInService" = kept."lateInService" + excluded."lateInService", "answersKept" = kept."answersKept" + excluded."answersKept", "answersBroken" = kept."answersBroken" + excluded."answersBroken", "promisesKept" = kept."promisesKept" + excluded."promisesKept", "promisesBroken" = kept."promisesBroken" + excluded."promisesBroken", "servedOnce" = kept."servedOnce" + excluded."servedOnce", "ratedOnce" = kept."ratedOnce" + excluded."ratedOnce", "redone" = kept."redone" + excluded."redone", "grade1" = kept."grade1" + excluded."grade1", "grade2" = kept."grade2" + excluded."grade2", "grade3" = kept."grade3" + excluded."grade3", "grade4" = kept."grade4" + excluded."grade4", "grade5" = kept."grade5" + excluded."grade5", "services" = kept."services" + excluded."services", "servedOldPeople" = kept."servedOldPeople" + excluded."servedOldPeople", "servedChildren" = kept."servedChildren" + excluded."servedChildren", "servedDisabled" = kept."servedDisabled" + excluded."servedDisabled", "servedNeedy" = kept."servedNeedy" + excluded."servedNeedy", "servedOthers" = kept."servedOthers" + excluded."servedOthers", "minutes" = kept."minutes" + excluded."minutes", "gradesRecorded" = kept."gradesRecorded" + excluded."gradesRecorded", "overdues" = kept."overdues" + excluded."overdues", "releases" = kept."releases" + excluded."releases", "volunteers" = kept."volunteers" + excluded."volunteers", "teams" = kept."teams" + excluded."teams", "activeVolunteers" = kept."activeVolunteers" + excluded."activeVolunteers";

INSERT INTO wait_counts AS kept ("siteId", month, "recordedOn", "categoryId", step, bucket, count)
   SELECT * FROM (
  WITH places AS MATERIALIZED (SELECT id, unnest(counted_places(lineage, "centerId")) AS place
  FROM sites WHERE "centerId" IS NOT NULL), own AS MATERIALIZED (
    SELECT "siteId", month_of(day) AS month, month_of("recordedOn") AS "recordedOn", "categoryId", step, bucket,
      sum(waits)::int AS count
    FROM event_waits WHERE "centerId" IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6
  )
  SELECT "siteId", month, "recordedOn", "categoryId", step, bucket, sum(count)::int AS count
  FROM (
    SELECT place AS "siteId", month, "recordedOn", no_category() AS "categoryId", step, bucket, count
    FROM own JOIN places ON id = "siteId"
    UNION ALL
    SELECT "centerId", month, "recordedOn", "categoryId", step, bucket, count
    FROM own JOIN sites ON id = "siteId" WHERE "categoryId" <> no_category()
    UNION ALL
    SELECT "siteId", month, "recordedOn", "categoryId", step, bucket, -count
    FROM current_waits WHERE "siteId" IN (SELECT id FROM sites WHERE "centerId" IS NOT NULL)
  ) both_ways
  GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(count) <> 0) found ORDER BY 1, 2, 3, 5, 4, 6 ON CONFLICT ("siteId", month, "recordedOn", "categoryId", step, bucket)
  DO UPDATE SET count = kept.count + excluded.count;
