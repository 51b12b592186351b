-- Figures go by the category a wish has now, no longer by the one it had at each event. Limits that
-- passed before the review were counted without a category: they are taken off here and counted again
-- at the end. Else nothing changes.
CREATE TABLE recategorized AS
SELECT DISTINCT e."wishId" FROM wish_events e JOIN wishes w ON w.id = e."wishId"
WHERE e.name = 'overdue' AND e."categoryId" IS DISTINCT FROM w."categoryId";

INSERT INTO count_changes ("siteId", day, "categoryId", slices,
  "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
  "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone", "grade1", "grade2",
  "grade3", "grade4", "grade5", "services", "servedOldPeople", "servedChildren", "servedDisabled",
  "servedNeedy", "servedOthers", "minutes", "overdues", "releases", "volunteers", "teams",
  "activeVolunteers")
SELECT c."siteId", day, c."categoryId", slices,
  -"asked", -"askedByWeb", -"askedByPhone", -"askedByCounter", -"askedByCard", -"nowSubmitted",
  -"nowApproved", -"nowRejected", -"nowDispatched", -"nowAccepted", -"nowSupplied", -"nowInService",
  -"nowServed", -"nowRated", -"nowUnrated", -"nowCancelled", -"answersKept", -"answersBroken",
  -"promisesKept", -"promisesBroken", -"servedOnce", -"ratedOnce", -"redone", -"grade1", -"grade2",
  -"grade3", -"grade4", -"grade5", -"services", -"servedOldPeople", -"servedChildren",
  -"servedDisabled", -"servedNeedy", -"servedOthers", -"minutes", -"overdues", -"releases",
  -"volunteers", -"teams", -"activeVolunteers"
FROM event_counts c JOIN wish_events e ON e.id = c."eventId"
WHERE e."wishId" IN (SELECT "wishId" FROM recategorized);

DROP VIEW IF EXISTS counted_events, event_counts, member_counts, new_counts, current_counts, all_changes, event_waits, new_waits, current_waits;

-- AlterTable
ALTER TABLE "wishes" ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "raterIds" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "remindAt" TIMESTAMPTZ(3),
ADD COLUMN     "visitAt" TIMESTAMPTZ(3),
ADD COLUMN     "volunteersNeeded" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "workedOnByIds" UUID[] DEFAULT ARRAY[]::UUID[];

-- Nobody was asked so far whether the words may stand on the wall, so no wish of before this does. The
-- column is made anew, since old rows may not be sealed yet and cannot be updated before they are.
DROP TRIGGER wishes_public_pages ON wishes;
ALTER TABLE "wishes" DROP COLUMN "isPublic";
ALTER TABLE "wishes" ADD COLUMN "hasConsent" BOOLEAN,
ADD COLUMN "isPublic" BOOLEAN NOT NULL DEFAULT false,
ADD CONSTRAINT wishes_public_by_consent CHECK (NOT "isPublic" OR "hasConsent" IS TRUE);
CREATE INDEX wishes_wall ON wishes ("createdAt" DESC, id DESC)
  WHERE "isPublic" AND status NOT IN ('SUBMITTED', 'REJECTED', 'CANCELLED');

-- As in prisma/sql/functions/public-pages.sql: it went with the column.
CREATE OR REPLACE TRIGGER wishes_public_pages AFTER UPDATE ON wishes
  FOR EACH ROW WHEN (
    (OLD.status, OLD."inOpenPool", OLD."isPublic", OLD."publicContent", OLD."contactNameSealed", OLD."siteId",
      OLD."categoryId", OLD.grade)
    IS DISTINCT FROM
    (NEW.status, NEW."inOpenPool", NEW."isPublic", NEW."publicContent", NEW."contactNameSealed", NEW."siteId",
      NEW."categoryId", NEW.grade)
  ) EXECUTE FUNCTION say_public_pages();


-- AlterTable
ALTER TABLE "assignments" ADD COLUMN     "pressedAt" TIMESTAMPTZ(3),
ADD COLUMN     "pressedById" UUID;

-- AlterTable
ALTER TABLE "counts" ADD COLUMN     "gradesRecorded" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "count_changes" ADD COLUMN     "gradesRecorded" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "wishes_mergedIntoId_idx" ON "wishes"("mergedIntoId");

-- CreateIndex
CREATE INDEX "wishes_remindAt_idx" ON "wishes"("remindAt");

-- AddForeignKey
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "wishes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

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
  INSERT INTO count_changes ("siteId", day, "categoryId", slices, "activeVolunteers")
  SELECT "siteId", day, no_category(), '{DAY,MONTH}', 1 FROM active WHERE "isNew";
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
  INSERT INTO count_changes ("siteId", day, "categoryId", slices, "activeVolunteers")
  SELECT "siteId", day, no_category(), '{DAY,MONTH}', -1 FROM idle;
END $$;

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
    "servedNeedy", "servedOthers", "minutes", "gradesRecorded", "overdues", "releases",
    "volunteers", "teams", "activeVolunteers")
  SELECT "siteId", day, "categoryId", slices,
    "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
    "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
    "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
    "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone", "grade1", "grade2",
    "grade3", "grade4", "grade5", "services", "servedOldPeople", "servedChildren", "servedDisabled",
    "servedNeedy", "servedOthers", "minutes", "gradesRecorded", "overdues", "releases",
    "volunteers", "teams", "activeVolunteers"
  FROM event_counts WHERE "eventId" = NEW.id;
  INSERT INTO count_changes ("siteId", day, "categoryId", slices, step, bucket, waits)
  SELECT "siteId", day, "categoryId", '{}', step, bucket, waits FROM event_waits WHERE "eventId" = NEW.id;
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

-- When what an event tells happened: staff may write it down later.
CREATE OR REPLACE FUNCTION happened_at(data jsonb, at timestamptz) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce((data->>'happenedAt')::timestamptz, at);
-- end of prisma/sql/functions/count-keys.sql

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
    "servedNeedy", "servedOthers", "minutes", "gradesRecorded", "overdues", "releases",
    "volunteers", "teams", "activeVolunteers")
  SELECT place.id, slice, start, "categoryId",
    sign * c."asked", sign * c."askedByWeb", sign * c."askedByPhone", sign * c."askedByCounter",
    sign * c."askedByCard", sign * c."nowSubmitted", sign * c."nowApproved", sign * c."nowRejected",
    sign * c."nowDispatched", sign * c."nowAccepted", sign * c."nowSupplied",
    sign * c."nowInService", sign * c."nowServed", sign * c."nowRated", sign * c."nowUnrated",
    sign * c."nowCancelled", sign * c."answersKept", sign * c."answersBroken",
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
    "gradesRecorded" = kept."gradesRecorded" + excluded."gradesRecorded",
    "overdues" = kept."overdues" + excluded."overdues",
    "releases" = kept."releases" + excluded."releases",
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

-- from prisma/sql/functions/count-moved-wishes.sql
-- What the first so many events of a wish add to the counts, once more or (sign -1) taken off.
CREATE OR REPLACE FUNCTION count_wish(wish uuid, events integer, sign integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO count_changes ("siteId", day, "categoryId", slices,
    "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
    "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
    "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
    "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone", "grade1", "grade2",
    "grade3", "grade4", "grade5", "services", "servedOldPeople", "servedChildren", "servedDisabled",
    "servedNeedy", "servedOthers", "minutes", "gradesRecorded", "overdues", "releases",
    "volunteers", "teams", "activeVolunteers")
  SELECT "siteId", day, "categoryId", slices,
    sign * c."asked", sign * c."askedByWeb", sign * c."askedByPhone", sign * c."askedByCounter",
    sign * c."askedByCard", sign * c."nowSubmitted", sign * c."nowApproved", sign * c."nowRejected",
    sign * c."nowDispatched", sign * c."nowAccepted", sign * c."nowSupplied",
    sign * c."nowInService", sign * c."nowServed", sign * c."nowRated", sign * c."nowUnrated",
    sign * c."nowCancelled", sign * c."answersKept", sign * c."answersBroken",
    sign * c."promisesKept", sign * c."promisesBroken", sign * c."servedOnce", sign * c."ratedOnce",
    sign * c."redone", sign * c."grade1", sign * c."grade2", sign * c."grade3", sign * c."grade4",
    sign * c."grade5", sign * c."services", sign * c."servedOldPeople", sign * c."servedChildren",
    sign * c."servedDisabled", sign * c."servedNeedy", sign * c."servedOthers", sign * c."minutes",
    sign * c."gradesRecorded", sign * c."overdues", sign * c."releases", sign * c."volunteers",
    sign * c."teams", sign * c."activeVolunteers"
  FROM event_counts c WHERE "wishId" = wish AND seq <= events;
  INSERT INTO count_changes ("siteId", day, "categoryId", slices, step, bucket, waits)
  SELECT "siteId", day, "categoryId", '{}', step, bucket, sign * waits
  FROM event_waits WHERE "wishId" = wish AND seq <= events;
END $$;

-- A wish that gets another place, category or beneficiary takes along what its events so far have added:
-- it is taken off before the change and added after it. The event of the change counts itself.
CREATE OR REPLACE FUNCTION wishes_take_their_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_WHEN = 'BEFORE' THEN
    PERFORM count_wish(OLD.id, OLD.version, -1);
    RETURN NEW;
  END IF;
  PERFORM count_wish(NEW.id, OLD.version, 1);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER wishes_leave_their_counts
  BEFORE UPDATE OF "siteId", "categoryId", beneficiary ON wishes FOR EACH ROW
  WHEN ((OLD."siteId", OLD."categoryId", OLD.beneficiary)
    IS DISTINCT FROM (NEW."siteId", NEW."categoryId", NEW.beneficiary))
  EXECUTE FUNCTION wishes_take_their_counts();

CREATE OR REPLACE TRIGGER wishes_take_their_counts
  AFTER UPDATE OF "siteId", "categoryId", beneficiary ON wishes FOR EACH ROW
  WHEN ((OLD."siteId", OLD."categoryId", OLD.beneficiary)
    IS DISTINCT FROM (NEW."siteId", NEW."categoryId", NEW.beneficiary))
  EXECUTE FUNCTION wishes_take_their_counts();
-- end of prisma/sql/functions/count-moved-wishes.sql

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
-- end of prisma/sql/functions/wishes.sql

-- from prisma/sql/views/counts.sql
-- The events that count, each with what it is counted as: an undoing takes off what the step it undoes
-- had added, and nothing else.
CREATE VIEW counted_events AS
SELECT e.id AS "eventId", e.seq AS "countedSeq", 1 AS sign, happened_at(e.data, e.at) AS "happenedAt", e.*
FROM wish_events e
WHERE e.name::text NOT IN ('undoCheckIn', 'undoCheckOut')
UNION ALL
SELECT u.id, u.seq, -1, happened_at(e.data, e.at), e.*
FROM wish_events u
CROSS JOIN LATERAL (
  SELECT p.* FROM wish_events p
  WHERE p."wishId" = u."wishId" AND p.seq < u.seq
    AND p.name = CASE u.name::text WHEN 'undoCheckIn' THEN 'checkIn' ELSE 'checkOut' END::"WishEventName"
  ORDER BY p.seq DESC LIMIT 1
) e
WHERE u.name::text IN ('undoCheckIn', 'undoCheckOut');

-- What an event adds to the counts of its wish's place and category, in up to two rows: to the day the
-- wish was asked for, and to the day on which it happened. What each measure makes of them stands in
-- lib/reporting/stats/measures.ts. An event that lacks a figure counts as none. A wish that gets another
-- place, category or beneficiary takes all of it along (wishes_take_their_counts).
CREATE VIEW event_counts AS
SELECT
  e."eventId", e."wishId", e."countedSeq" AS seq, w."centerId", w."siteId", day_in_china(part.at) AS day,
  coalesce(w."categoryId", no_category()) AS "categoryId",
  '{DAY,MONTH,MONTH_CATEGORY}'::"CountSlice"[] AS slices,
  e.sign * (part.asked) AS "asked",
  e.sign * (part.asked * (w.channel = 'WEB')::int) AS "askedByWeb",
  e.sign * (part.asked * (w.channel = 'PHONE')::int) AS "askedByPhone",
  e.sign * (part.asked * (w.channel = 'COUNTER')::int) AS "askedByCounter",
  e.sign * (part.asked * (w.channel = 'CARD')::int) AS "askedByCard",
  e.sign * ((part.entered IS NOT DISTINCT FROM 'SUBMITTED')::int - (part."left" IS NOT DISTINCT FROM 'SUBMITTED')::int) AS "nowSubmitted",
  e.sign * ((part.entered IS NOT DISTINCT FROM 'APPROVED')::int - (part."left" IS NOT DISTINCT FROM 'APPROVED')::int) AS "nowApproved",
  e.sign * ((part.entered IS NOT DISTINCT FROM 'REJECTED')::int - (part."left" IS NOT DISTINCT FROM 'REJECTED')::int) AS "nowRejected",
  e.sign * ((part.entered IS NOT DISTINCT FROM 'DISPATCHED')::int - (part."left" IS NOT DISTINCT FROM 'DISPATCHED')::int) AS "nowDispatched",
  e.sign * ((part.entered IS NOT DISTINCT FROM 'ACCEPTED')::int - (part."left" IS NOT DISTINCT FROM 'ACCEPTED')::int) AS "nowAccepted",
  e.sign * ((part.entered IS NOT DISTINCT FROM 'SUPPLIED')::int - (part."left" IS NOT DISTINCT FROM 'SUPPLIED')::int) AS "nowSupplied",
  e.sign * ((part.entered IS NOT DISTINCT FROM 'IN_SERVICE')::int - (part."left" IS NOT DISTINCT FROM 'IN_SERVICE')::int) AS "nowInService",
  e.sign * ((part.entered IS NOT DISTINCT FROM 'SERVED')::int - (part."left" IS NOT DISTINCT FROM 'SERVED')::int) AS "nowServed",
  e.sign * ((part.entered IS NOT DISTINCT FROM 'RATED')::int - (part."left" IS NOT DISTINCT FROM 'RATED')::int) AS "nowRated",
  e.sign * ((part.entered IS NOT DISTINCT FROM 'UNRATED')::int - (part."left" IS NOT DISTINCT FROM 'UNRATED')::int) AS "nowUnrated",
  e.sign * ((part.entered IS NOT DISTINCT FROM 'CANCELLED')::int - (part."left" IS NOT DISTINCT FROM 'CANCELLED')::int) AS "nowCancelled",
  e.sign * ((part.answer IS TRUE)::int) AS "answersKept",
  e.sign * ((part.answer IS FALSE)::int) AS "answersBroken",
  e.sign * ((part.promise IS TRUE)::int) AS "promisesKept",
  e.sign * ((part.promise IS FALSE)::int) AS "promisesBroken",
  e.sign * ((part.first IS NOT DISTINCT FROM 'checkOut')::int) AS "servedOnce",
  e.sign * ((part.first IS NOT DISTINCT FROM 'rate')::int) AS "ratedOnce",
  e.sign * ((part.first IS NOT DISTINCT FROM 'redo')::int) AS "redone",
  e.sign * ((part.grade IS NOT DISTINCT FROM 1)::int - (part."gradeBefore" IS NOT DISTINCT FROM 1)::int) AS "grade1",
  e.sign * ((part.grade IS NOT DISTINCT FROM 2)::int - (part."gradeBefore" IS NOT DISTINCT FROM 2)::int) AS "grade2",
  e.sign * ((part.grade IS NOT DISTINCT FROM 3)::int - (part."gradeBefore" IS NOT DISTINCT FROM 3)::int) AS "grade3",
  e.sign * ((part.grade IS NOT DISTINCT FROM 4)::int - (part."gradeBefore" IS NOT DISTINCT FROM 4)::int) AS "grade4",
  e.sign * ((part.grade IS NOT DISTINCT FROM 5)::int - (part."gradeBefore" IS NOT DISTINCT FROM 5)::int) AS "grade5",
  e.sign * coalesce(CASE WHEN part.event = 'checkOut' THEN 1 END, 0) AS "services",
  e.sign * coalesce(CASE WHEN part.event = 'checkOut' THEN (w.beneficiary = 'OLD_PEOPLE')::int END, 0) AS "servedOldPeople",
  e.sign * coalesce(CASE WHEN part.event = 'checkOut' THEN (w.beneficiary = 'CHILDREN')::int END, 0) AS "servedChildren",
  e.sign * coalesce(CASE WHEN part.event = 'checkOut' THEN (w.beneficiary = 'DISABLED')::int END, 0) AS "servedDisabled",
  e.sign * coalesce(CASE WHEN part.event = 'checkOut' THEN (w.beneficiary = 'NEEDY')::int END, 0) AS "servedNeedy",
  e.sign * coalesce(CASE WHEN part.event = 'checkOut' THEN (w.beneficiary = 'OTHERS')::int END, 0) AS "servedOthers",
  e.sign * coalesce(CASE WHEN part.event = 'checkOut' THEN round(date_part('epoch', e."happenedAt" - e."sinceAt") / 60)::int * jsonb_array_length(volunteers_of(e.data)) END, 0) AS "minutes",
  e.sign * coalesce(CASE WHEN part.event = 'rate' THEN (e."actorRole" = 'STAFF')::int END, 0) AS "gradesRecorded",
  e.sign * coalesce(CASE WHEN part.event = 'overdue' THEN 1 END, 0) AS "overdues",
  e.sign * coalesce(CASE WHEN part.event = 'release' THEN 1 END, 0) AS "releases",
  0 AS "volunteers", 0 AS "teams", 0 AS "activeVolunteers"
FROM counted_events e
JOIN wishes w ON w.id = e."wishId"
-- What is known from the events before, looked up where it matters and, for OFFSET 0, once.
CROSS JOIN LATERAL (
  SELECT
    CASE WHEN e.name = 'rate' AND e.round > 1 OR e.name::text IN ('rateToo', 'regrade') THEN (
      SELECT (p.data->>'grade')::int FROM wish_events p
      WHERE p."wishId" = e."wishId" AND p.seq < e.seq AND p.name::text IN ('rate', 'rateToo', 'regrade')
      ORDER BY p.seq DESC LIMIT 1)
      END AS grade,
    -- The first answer: a limit that had passed before has been counted as broken then.
    CASE WHEN e."fromStatus" = 'SUBMITTED' AND e."isStepKept" IS NOT NULL AND (e.seq = 2 OR NOT EXISTS (
      SELECT FROM wish_events p WHERE p."wishId" = e."wishId" AND p.seq < e.seq
        AND p."fromStatus" = 'SUBMITTED' AND NOT p."isStepKept")) THEN e."isStepKept" END AS answer
  OFFSET 0
) known
CROSS JOIN LATERAL (
  SELECT e."fromStatus" IS DISTINCT FROM e."toStatus" AS "isStep",
    CASE WHEN e.round = 1 AND e.name IN ('checkOut', 'rate') OR e.round = 2 AND e.name = 'redo'
      THEN e.name END AS first
) seen
CROSS JOIN LATERAL (
  SELECT w."createdAt" AS at,
    -- A wish that is merged is asked for by the other one.
    CASE WHEN e."toStatus"::text = 'MERGED' THEN -seen."isStep"::int
      ELSE (e."fromStatus" IS NULL OR e."fromStatus"::text = 'MERGED')::int END AS asked,
    CASE WHEN seen."isStep" THEN e."toStatus" END AS entered,
    CASE WHEN seen."isStep" THEN e."fromStatus" END AS "left",
    known.answer, e."isPromiseKept" AS promise, seen.first,
    CASE WHEN e.name::text IN ('rate', 'rateToo', 'regrade') THEN (e.data->>'grade')::int END AS grade,
    known.grade AS "gradeBefore", NULL::"WishEventName" AS event
  WHERE seen."isStep" OR e."isStepKept" IS NOT NULL OR e."isPromiseKept" IS NOT NULL
    OR e.name::text IN ('rateToo', 'regrade')
  UNION ALL
  SELECT e."happenedAt", 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, e.name
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
SELECT c.id, place AS "siteId", part.slice, part.start, part."categoryId",
  "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
  "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone", "grade1", "grade2",
  "grade3", "grade4", "grade5", "services", "servedOldPeople", "servedChildren", "servedDisabled",
  "servedNeedy", "servedOthers", "minutes", "gradesRecorded", "overdues", "releases",
  "volunteers", "teams", "activeVolunteers"
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
  "servedNeedy", "servedOthers", "minutes", "gradesRecorded", "overdues", "releases",
  "volunteers", "teams", "activeVolunteers"
FROM counts
UNION ALL
SELECT "siteId", slice, start, "categoryId",
  "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
  "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone", "grade1", "grade2",
  "grade3", "grade4", "grade5", "services", "servedOldPeople", "servedChildren", "servedDisabled",
  "servedNeedy", "servedOthers", "minutes", "gradesRecorded", "overdues", "releases",
  "volunteers", "teams", "activeVolunteers"
FROM new_counts;

-- All from the very beginning, as if nothing had been counted yet.
CREATE VIEW all_changes AS
SELECT "centerId", "siteId", day, "categoryId", slices,
  "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
  "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone", "grade1", "grade2",
  "grade3", "grade4", "grade5", "services", "servedOldPeople", "servedChildren", "servedDisabled",
  "servedNeedy", "servedOthers", "minutes", "gradesRecorded", "overdues", "releases",
  "volunteers", "teams", "activeVolunteers"
FROM event_counts
UNION ALL
SELECT "centerId", "siteId", day, "categoryId", slices,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, "volunteers", "teams", 0
FROM member_counts
UNION ALL
SELECT s."centerId", a."siteId", a.day, no_category(), '{DAY,MONTH}',
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 1
FROM active_months a JOIN sites s ON s.id = a."siteId";
-- end of prisma/sql/views/counts.sql

-- from prisma/sql/views/waits.sql
-- The wait that an event ends, of the first service the whole time since 点单; `waits` is -1 where the
-- event undoes it. An event of which it is not known since when the wish waited counts as none.
CREATE VIEW event_waits AS
SELECT e."eventId", e."wishId", e."countedSeq" AS seq, w."centerId", w."siteId",
  day_in_china(e."happenedAt") AS day, coalesce(w."categoryId", no_category()) AS "categoryId",
  waited.step, wait_bucket(waited.long) AS bucket, e.sign AS waits
FROM counted_events e
JOIN wishes w ON w.id = e."wishId"
CROSS JOIN LATERAL (
  SELECT
    CASE e.name
      WHEN 'approve' THEN 'REVIEW' WHEN 'reject' THEN 'REVIEW' WHEN 'dispatch' THEN 'DISPATCH'
      WHEN 'accept' THEN 'ACCEPT' WHEN 'supply' THEN 'SUPPLY' WHEN 'checkIn' THEN 'SERVICE'
      WHEN 'checkOut' THEN CASE e.round WHEN 1 THEN 'WHOLE' END
      WHEN 'rate' THEN CASE e."fromStatus" WHEN 'SERVED' THEN 'RATING' END
    END::"WaitStep" AS step,
    e."happenedAt" - CASE e.name WHEN 'checkOut' THEN w."createdAt" ELSE e."sinceAt" END AS long
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

INSERT INTO count_changes ("siteId", day, "categoryId", slices, "gradesRecorded")
SELECT "siteId", day, "categoryId", slices, "gradesRecorded" FROM all_changes WHERE "gradesRecorded" <> 0;

ALTER TABLE "wishes"
  ADD CONSTRAINT wishes_visit_held CHECK (
    "visitAt" IS NULL
    OR status IN ('ACCEPTED', 'SUPPLIED', 'IN_SERVICE', 'SERVED', 'RATED', 'UNRATED')
  ),
  ADD CONSTRAINT wishes_reminder_of_visit CHECK ("remindAt" IS NULL OR "visitAt" IS NOT NULL),
  ADD CONSTRAINT wishes_volunteers_needed CHECK ("volunteersNeeded" BETWEEN 1 AND 20);

-- A wish that is merged has another one that stands for it. As text: a value just added to an enum
-- cannot be used in the same transaction.
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_merged"
  CHECK ((status::text = 'MERGED') = ("mergedIntoId" IS NOT NULL));

-- A merged wish may not have been reviewed.
ALTER TABLE "wishes" DROP CONSTRAINT "wishes_category";
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_category"
  CHECK ("categoryId" IS NOT NULL OR status::text IN ('SUBMITTED', 'REJECTED', 'CANCELLED', 'MERGED'));

-- The same counted again, by the category of the wish.
INSERT INTO count_changes ("siteId", day, "categoryId", slices,
  "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
  "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone", "grade1", "grade2",
  "grade3", "grade4", "grade5", "services", "servedOldPeople", "servedChildren", "servedDisabled",
  "servedNeedy", "servedOthers", "minutes", "overdues", "releases", "volunteers", "teams",
  "activeVolunteers")
SELECT "siteId", day, "categoryId", slices,
  "asked", "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
  "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", "redone", "grade1", "grade2",
  "grade3", "grade4", "grade5", "services", "servedOldPeople", "servedChildren", "servedDisabled",
  "servedNeedy", "servedOthers", "minutes", "overdues", "releases", "volunteers", "teams",
  "activeVolunteers"
FROM event_counts WHERE "wishId" IN (SELECT "wishId" FROM recategorized);

DROP TABLE recategorized;

-- Who worked on a wish, as its events say it. Old rows may not be sealed yet: their rule waits meanwhile.
DO $$
DECLARE rule text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'wishes_are_sealed');
BEGIN
  ALTER TABLE wishes DROP CONSTRAINT wishes_are_sealed;
  UPDATE wishes w SET "workedOnByIds" = worked.ids
  FROM (
    SELECT "wishId", array_agg(DISTINCT "actorId") AS ids FROM wish_events
    WHERE "actorRole" = 'STAFF' AND name IN ('approve', 'dispatch', 'nextWave', 'openPool', 'supply')
    GROUP BY "wishId"
  ) worked
  WHERE worked."wishId" = w.id;
  EXECUTE 'ALTER TABLE wishes ADD CONSTRAINT wishes_are_sealed ' || rule;
END $$;
