-- The counts of places: what an event adds to them, how that is kept, and how it is counted again.
-- lib/stats says what is read from them.

-- Events of before: since when the wish had stood where they found it, what kind it was of and,
-- as far as it was written down, whether a limit was kept.
ALTER TABLE wish_events DISABLE TRIGGER wish_events_are_immutable;
UPDATE wish_events e SET
  "categoryId" = CASE
    WHEN e."fromStatus" IS NULL OR e."fromStatus" = 'SUBMITTED' AND e.name <> 'approve'
    THEN (SELECT i."categoryId" FROM menu_items i WHERE i.id = w."menuItemId")
    ELSE w."categoryId" END,
  "sinceAt" = (
    SELECT max(p.at) FROM wish_events p WHERE p."wishId" = e."wishId" AND p.seq < e.seq
      AND p."fromStatus" IS DISTINCT FROM p."toStatus"),
  "isStepKept" = CASE WHEN e.data->>'overdue' = 'STEP' THEN false END,
  "isPromiseKept" = CASE
    WHEN e.data->>'overdue' = 'PROMISE' THEN false
    WHEN e.name = 'checkOut' AND NOT EXISTS (
      SELECT FROM wish_events p WHERE p."wishId" = e."wishId" AND p.round = e.round
        AND p.data->>'overdue' = 'PROMISE') THEN true END
FROM wishes w WHERE w.id = e."wishId";
ALTER TABLE wish_events ENABLE TRIGGER wish_events_are_immutable;

-- What counting relies on: where, when and how a wish was asked for stays; what kind it is and
-- whom it helps stays from the review on.
CREATE FUNCTION wishes_stay_what_was_counted() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE TRIGGER wishes_stay_what_was_counted
  BEFORE UPDATE OF "siteId", "createdAt", channel, "categoryId", beneficiary ON wishes
  FOR EACH ROW EXECUTE FUNCTION wishes_stay_what_was_counted();

CREATE FUNCTION day_in_china(moment timestamptz) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
RETURN (moment AT TIME ZONE 'Asia/Shanghai')::date;

CREATE FUNCTION month_of(day date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN day - extract(day FROM day)::int + 1;

CREATE FUNCTION no_category() RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN '00000000-0000-0000-0000-000000000000'::uuid;

-- The bucket of a wait: two to each doubling of minutes, 37 in all (lib/stats/waits.ts reads them).
CREATE FUNCTION wait_bucket(wait interval) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN least(36, floor(2 * ln(greatest(1, extract(epoch FROM wait)::float8 / 60)) / ln(2)::float8))::smallint;

-- The one definition of what an event adds to the counts of its wish's place, in up to three rows:
-- OWN, to the day the wish was asked for; MOVED, where the review found it another category: what
-- leaves the old one; FLOW, to the day of the event itself.
CREATE VIEW event_counts AS
SELECT
  e.id AS "eventId", w."centerId", w."siteId",
  day_in_china(CASE part.name WHEN 'FLOW' THEN e.at ELSE w."createdAt" END) AS day,
  coalesce(CASE part.name WHEN 'MOVED' THEN moved."categoryId" ELSE e."categoryId" END, no_category())
    AS "categoryId",
  '{DAY,MONTH,MONTH_CATEGORY}'::"CountSlice"[] AS slices,
  CASE part.name WHEN 'FLOW' THEN waited.step END AS step,
  CASE part.name WHEN 'FLOW' THEN wait_bucket(waited.long) END AS bucket,
  part.flow * (waited.step IS NOT NULL)::int AS waits,
  part.asked AS asked,
  part.asked * (w.channel = 'WEB')::int AS "askedByWeb",
  part.asked * (w.channel = 'PHONE')::int AS "askedByPhone",
  part.asked * (w.channel = 'COUNTER')::int AS "askedByCounter",
  part.asked * (w.channel = 'CARD')::int AS "askedByCard",
  part.entered * (e."toStatus" = 'SUBMITTED')::int - part.left * coalesce(e."fromStatus" = 'SUBMITTED', false)::int AS "nowSubmitted",
  part.entered * (e."toStatus" = 'APPROVED')::int - part.left * coalesce(e."fromStatus" = 'APPROVED', false)::int AS "nowApproved",
  part.entered * (e."toStatus" = 'REJECTED')::int - part.left * coalesce(e."fromStatus" = 'REJECTED', false)::int AS "nowRejected",
  part.entered * (e."toStatus" = 'DISPATCHED')::int - part.left * coalesce(e."fromStatus" = 'DISPATCHED', false)::int AS "nowDispatched",
  part.entered * (e."toStatus" = 'ACCEPTED')::int - part.left * coalesce(e."fromStatus" = 'ACCEPTED', false)::int AS "nowAccepted",
  part.entered * (e."toStatus" = 'SUPPLIED')::int - part.left * coalesce(e."fromStatus" = 'SUPPLIED', false)::int AS "nowSupplied",
  part.entered * (e."toStatus" = 'IN_SERVICE')::int - part.left * coalesce(e."fromStatus" = 'IN_SERVICE', false)::int AS "nowInService",
  part.entered * (e."toStatus" = 'SERVED')::int - part.left * coalesce(e."fromStatus" = 'SERVED', false)::int AS "nowServed",
  part.entered * (e."toStatus" = 'RATED')::int - part.left * coalesce(e."fromStatus" = 'RATED', false)::int AS "nowRated",
  part.entered * (e."toStatus" = 'UNRATED')::int - part.left * coalesce(e."fromStatus" = 'UNRATED', false)::int AS "nowUnrated",
  part.entered * (e."toStatus" = 'CANCELLED')::int - part.left * coalesce(e."fromStatus" = 'CANCELLED', false)::int AS "nowCancelled",
  -- The first answer: a limit that had passed before has been counted as broken then.
  part.own * (answer.settles AND e."isStepKept")::int AS "answersKept",
  part.own * (answer.settles AND NOT e."isStepKept")::int AS "answersBroken",
  part.own * coalesce(e."isPromiseKept", false)::int AS "promisesKept",
  part.own * (NOT coalesce(e."isPromiseKept", true))::int AS "promisesBroken",
  part.own * (e.name = 'checkOut' AND e.round = 1)::int AS "servedOnce",
  part.own * (e.name = 'rate' AND e.round = 1)::int AS "ratedOnce",
  part.own * (e.name = 'redo' AND e.round = 2)::int AS redone,
  part.own * (coalesce(grade.new = 1, false)::int - coalesce(grade.old = 1, false)::int) AS grade1,
  part.own * (coalesce(grade.new = 2, false)::int - coalesce(grade.old = 2, false)::int) AS grade2,
  part.own * (coalesce(grade.new = 3, false)::int - coalesce(grade.old = 3, false)::int) AS grade3,
  part.own * (coalesce(grade.new = 4, false)::int - coalesce(grade.old = 4, false)::int) AS grade4,
  part.own * (coalesce(grade.new = 5, false)::int - coalesce(grade.old = 5, false)::int) AS grade5,
  part.flow * (e.name = 'checkOut')::int AS services,
  part.flow * (e.name = 'checkOut' AND w.beneficiary = 'OLD_PEOPLE')::int AS "servedOldPeople",
  part.flow * (e.name = 'checkOut' AND w.beneficiary = 'CHILDREN')::int AS "servedChildren",
  part.flow * (e.name = 'checkOut' AND w.beneficiary = 'DISABLED')::int AS "servedDisabled",
  part.flow * (e.name = 'checkOut' AND w.beneficiary = 'NEEDY')::int AS "servedNeedy",
  part.flow * (e.name = 'checkOut' AND w.beneficiary = 'OTHERS')::int AS "servedOthers",
  part.flow * CASE WHEN e.name = 'checkOut' THEN
    round(extract(epoch FROM e.at - e."sinceAt") / 60)::int
      * jsonb_array_length(coalesce(e.data->'volunteers', '[]')) ELSE 0 END AS minutes,
  part.flow * (e.name = 'overdue')::int AS overdues,
  0 AS volunteers, 0 AS teams, 0 AS "activeVolunteers"
FROM wish_events e
JOIN wishes w ON w.id = e."wishId"
LEFT JOIN LATERAL (
  SELECT true AS "isSo", p."categoryId" FROM wish_events p
  WHERE e.name = 'approve' AND p."wishId" = e."wishId" AND p.seq = e.seq - 1
    AND p."categoryId" IS DISTINCT FROM e."categoryId"
) moved ON true
LEFT JOIN LATERAL (
  SELECT (p.data->>'grade')::int AS grade FROM wish_events p
  WHERE e.name = 'rate' AND e.round > 1 AND p."wishId" = e."wishId" AND p.seq < e.seq AND p.name = 'rate'
  ORDER BY p.seq DESC LIMIT 1
) earlier ON true
CROSS JOIN LATERAL (
  SELECT CASE WHEN e.name = 'rate' THEN (e.data->>'grade')::int END AS new, earlier.grade AS old
) grade
CROSS JOIN LATERAL (
  SELECT e."fromStatus" = 'SUBMITTED' AND e."isStepKept" IS NOT NULL AND NOT EXISTS (
    SELECT FROM wish_events p WHERE e."isStepKept" IS NOT NULL AND p."wishId" = e."wishId"
      AND p.seq < e.seq AND p."fromStatus" = 'SUBMITTED' AND NOT p."isStepKept") IS TRUE AS settles
) answer
LEFT JOIN LATERAL (
  SELECT
    CASE e.name
      WHEN 'approve' THEN 'REVIEW' WHEN 'reject' THEN 'REVIEW' WHEN 'dispatch' THEN 'DISPATCH'
      WHEN 'accept' THEN 'ACCEPT' WHEN 'supply' THEN 'SUPPLY' WHEN 'checkIn' THEN 'SERVICE'
      WHEN 'checkOut' THEN 'WHOLE' ELSE 'RATING'
    END::"WaitStep" AS step,
    e.at - CASE e.name WHEN 'checkOut' THEN w."createdAt" ELSE e."sinceAt" END AS long
  WHERE e.name IN ('approve', 'reject', 'dispatch', 'accept', 'supply', 'checkIn')
    OR e.name = 'checkOut' AND e.round = 1
    OR e.name = 'rate' AND e."fromStatus" = 'SERVED'
) waited ON true
CROSS JOIN LATERAL (VALUES
  ('OWN', 1, 0,
    (e."fromStatus" IS NULL OR moved."isSo" IS TRUE)::int,
    (e."fromStatus" IS DISTINCT FROM e."toStatus")::int,
    (e."fromStatus" IS DISTINCT FROM e."toStatus" AND moved."isSo" IS NULL)::int),
  ('MOVED', 0, 0, -1, 0, 1),
  ('FLOW', 0, 1, 0, 0, 0)
) part(name, own, flow, asked, entered, "left")
WHERE CASE part.name
  WHEN 'OWN' THEN e."fromStatus" IS DISTINCT FROM e."toStatus"
    OR e."isStepKept" IS NOT NULL OR e."isPromiseKept" IS NOT NULL
  WHEN 'MOVED' THEN moved."isSo"
  ELSE waited.step IS NOT NULL OR e.name IN ('checkOut', 'overdue') END;

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

-- Counting: each event, in its own transaction. It adds rows and locks none, but that two who write
-- the first service of the same volunteer in a month wait for each other.
CREATE FUNCTION wish_events_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO count_changes ("siteId", day, "categoryId", slices, step, bucket, waits,
    asked, "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
    "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
    "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
    "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", redone, grade1, grade2, grade3,
    grade4, grade5, services, "servedOldPeople", "servedChildren", "servedDisabled",
    "servedNeedy", "servedOthers", minutes, overdues, volunteers, teams, "activeVolunteers")
  SELECT "siteId", day, "categoryId", slices, step, bucket, waits,
    asked, "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
    "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
    "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
    "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", redone, grade1, grade2, grade3,
    grade4, grade5, services, "servedOldPeople", "servedChildren", "servedDisabled",
    "servedNeedy", "servedOthers", minutes, overdues, volunteers, teams, "activeVolunteers"
  FROM event_counts WHERE "eventId" = NEW.id;
  IF NEW.name = 'checkOut' THEN
    WITH active AS (
      INSERT INTO active_months ("volunteerId", month, day, "siteId")
      SELECT v.id, month_of(day_in_china(NEW.at)), day_in_china(NEW.at), v."homeSiteId"
      FROM volunteers v
      WHERE v.id IN (SELECT jsonb_array_elements_text(NEW.data->'volunteers')::uuid)
      ORDER BY v.id
      ON CONFLICT DO NOTHING RETURNING "siteId", day)
    INSERT INTO count_changes ("siteId", day, "categoryId", slices, "activeVolunteers")
    SELECT "siteId", day, no_category(), '{DAY,MONTH}', 1 FROM active;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER wish_events_are_counted AFTER INSERT ON wish_events
  FOR EACH ROW EXECUTE FUNCTION wish_events_are_counted();

CREATE FUNCTION count_volunteer(v volunteers, sign integer) RETURNS void LANGUAGE sql AS $$
  INSERT INTO count_changes ("siteId", day, "categoryId", slices, volunteers)
  SELECT v."homeSiteId", day_in_china(v."registeredAt"), part."categoryId", part.slices, sign
  FROM (
    SELECT no_category() AS "categoryId", '{DAY,MONTH}'::"CountSlice"[] AS slices
    UNION ALL
    SELECT c."categoryId", '{MONTH_CATEGORY}' FROM volunteer_categories c WHERE c."volunteerId" = v.id
  ) part
  WHERE v."disabledAt" IS NULL
$$;

CREATE FUNCTION volunteers_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN PERFORM count_volunteer(OLD, -1); END IF;
  PERFORM count_volunteer(NEW, 1);
  RETURN NULL;
END $$;

CREATE TRIGGER volunteers_are_counted
  AFTER INSERT OR UPDATE OF "homeSiteId", "registeredAt", "disabledAt" ON volunteers
  FOR EACH ROW EXECUTE FUNCTION volunteers_are_counted();

CREATE FUNCTION volunteer_categories_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed volunteer_categories := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  INSERT INTO count_changes ("siteId", day, "categoryId", slices, volunteers)
  SELECT v."homeSiteId", day_in_china(v."registeredAt"), changed."categoryId", '{MONTH_CATEGORY}',
    CASE WHEN TG_OP = 'DELETE' THEN -1 ELSE 1 END
  FROM volunteers v WHERE v.id = changed."volunteerId" AND v."disabledAt" IS NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER volunteer_categories_are_counted AFTER INSERT OR DELETE ON volunteer_categories
  FOR EACH ROW EXECUTE FUNCTION volunteer_categories_are_counted();

CREATE FUNCTION count_team(t teams, sign integer) RETURNS void LANGUAGE sql AS $$
  INSERT INTO count_changes ("siteId", day, "categoryId", slices, teams)
  SELECT t."siteId", day_in_china(t."createdAt"), part."categoryId", part.slices, sign
  FROM (
    SELECT no_category() AS "categoryId", '{DAY,MONTH}'::"CountSlice"[] AS slices
    UNION ALL
    SELECT c."categoryId", '{MONTH_CATEGORY}' FROM team_categories c WHERE c."teamId" = t.id
  ) part
  WHERE t."closedAt" IS NULL
$$;

CREATE FUNCTION teams_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN PERFORM count_team(OLD, -1); END IF;
  PERFORM count_team(NEW, 1);
  RETURN NULL;
END $$;

CREATE TRIGGER teams_are_counted AFTER INSERT OR UPDATE OF "siteId", "createdAt", "closedAt" ON teams
  FOR EACH ROW EXECUTE FUNCTION teams_are_counted();

CREATE FUNCTION team_categories_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed team_categories := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  INSERT INTO count_changes ("siteId", day, "categoryId", slices, teams)
  SELECT t."siteId", day_in_china(t."createdAt"), changed."categoryId", '{MONTH_CATEGORY}',
    CASE WHEN TG_OP = 'DELETE' THEN -1 ELSE 1 END
  FROM teams t WHERE t.id = changed."teamId" AND t."closedAt" IS NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER team_categories_are_counted AFTER INSERT OR DELETE ON team_categories
  FOR EACH ROW EXECUTE FUNCTION team_categories_are_counted();

-- A place and all it lies in, up to its center.
CREATE FUNCTION counted_places(lineage uuid[], "centerId" uuid) RETURNS uuid[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN lineage[array_position(lineage, "centerId"):];

-- In which slices something of a day and a category is counted.
CREATE FUNCTION counted_in(slices "CountSlice"[], day date, category uuid)
RETURNS TABLE (slice "CountSlice", start date, "categoryId" uuid) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT part,
    CASE part WHEN 'DAY' THEN day ELSE month_of(day) END,
    CASE part WHEN 'MONTH_CATEGORY' THEN category ELSE no_category() END
  FROM unnest(slices) part
$$;

-- Where a wait is counted: at each of these places, and by category at their center.
CREATE FUNCTION waits_counted_at(lineage uuid[], "centerId" uuid, category uuid)
RETURNS TABLE ("siteId" uuid, "categoryId" uuid) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT place, no_category() FROM unnest(counted_places(lineage, "centerId")) place
  UNION ALL
  SELECT "centerId", category WHERE category <> no_category()
$$;

-- What has been counted since the worker last folded, for each place that counts it.
CREATE VIEW new_counts AS
SELECT c.id, place AS "siteId", part.slice, part.start, part."categoryId",
  asked, "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
  "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", redone, grade1, grade2, grade3,
  grade4, grade5, services, "servedOldPeople", "servedChildren", "servedDisabled", "servedNeedy",
  "servedOthers", minutes, overdues, volunteers, teams, "activeVolunteers"
FROM count_changes c JOIN sites s ON s.id = c."siteId"
CROSS JOIN LATERAL unnest(counted_places(s.lineage, s."centerId")) place
CROSS JOIN LATERAL counted_in(c.slices, c.day, c."categoryId") part;

CREATE VIEW new_waits AS
SELECT c.id, part."siteId", month_of(c.day) AS month, part."categoryId", c.step, c.bucket, c.waits AS count
FROM count_changes c JOIN sites s ON s.id = c."siteId"
CROSS JOIN LATERAL waits_counted_at(s.lineage, s."centerId", c."categoryId") part
WHERE c.waits <> 0;

-- The counts, true to the last event: what has been folded in and what has not.
CREATE VIEW current_counts AS
SELECT "siteId", slice, start, "categoryId",
  asked, "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
  "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", redone, grade1, grade2, grade3,
  grade4, grade5, services, "servedOldPeople", "servedChildren", "servedDisabled", "servedNeedy",
  "servedOthers", minutes, overdues, volunteers, teams, "activeVolunteers"
FROM counts
UNION ALL
SELECT "siteId", slice, start, "categoryId",
  asked, "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
  "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", redone, grade1, grade2, grade3,
  grade4, grade5, services, "servedOldPeople", "servedChildren", "servedDisabled", "servedNeedy",
  "servedOthers", minutes, overdues, volunteers, teams, "activeVolunteers"
FROM new_counts;

CREATE VIEW current_waits AS
SELECT "siteId", month, "categoryId", step, bucket, count FROM wait_counts
UNION ALL
SELECT "siteId", month, "categoryId", step, bucket, count FROM new_waits;

-- All from the very beginning, as if nothing had been counted yet.
CREATE VIEW all_changes AS
SELECT "centerId", "siteId", day, "categoryId", slices, step, bucket, waits,
  asked, "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
  "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", redone, grade1, grade2, grade3,
  grade4, grade5, services, "servedOldPeople", "servedChildren", "servedDisabled", "servedNeedy",
  "servedOthers", minutes, overdues, volunteers, teams, "activeVolunteers"
FROM event_counts
UNION ALL
SELECT "centerId", "siteId", day, "categoryId", slices, NULL, NULL, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, volunteers, teams, 0
FROM member_counts
UNION ALL
SELECT s."centerId", a."siteId", a.day, no_category(), '{DAY,MONTH}', NULL, NULL, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 1
FROM active_months a JOIN sites s ON s.id = a."siteId";

-- The same, added up for each place by itself, day by day first: that leaves fewer to add up.
CREATE VIEW all_counts AS
SELECT "centerId", "siteId", part.slice, part.start, part."categoryId",
  sum(asked)::int AS asked, sum("askedByWeb")::int AS "askedByWeb",
  sum("askedByPhone")::int AS "askedByPhone", sum("askedByCounter")::int AS "askedByCounter",
  sum("askedByCard")::int AS "askedByCard", sum("nowSubmitted")::int AS "nowSubmitted",
  sum("nowApproved")::int AS "nowApproved", sum("nowRejected")::int AS "nowRejected",
  sum("nowDispatched")::int AS "nowDispatched", sum("nowAccepted")::int AS "nowAccepted",
  sum("nowSupplied")::int AS "nowSupplied", sum("nowInService")::int AS "nowInService",
  sum("nowServed")::int AS "nowServed", sum("nowRated")::int AS "nowRated",
  sum("nowUnrated")::int AS "nowUnrated", sum("nowCancelled")::int AS "nowCancelled",
  sum("answersKept")::int AS "answersKept", sum("answersBroken")::int AS "answersBroken",
  sum("promisesKept")::int AS "promisesKept", sum("promisesBroken")::int AS "promisesBroken",
  sum("servedOnce")::int AS "servedOnce", sum("ratedOnce")::int AS "ratedOnce",
  sum(redone)::int AS redone, sum(grade1)::int AS grade1, sum(grade2)::int AS grade2,
  sum(grade3)::int AS grade3, sum(grade4)::int AS grade4, sum(grade5)::int AS grade5,
  sum(services)::int AS services, sum("servedOldPeople")::int AS "servedOldPeople",
  sum("servedChildren")::int AS "servedChildren", sum("servedDisabled")::int AS "servedDisabled",
  sum("servedNeedy")::int AS "servedNeedy", sum("servedOthers")::int AS "servedOthers",
  sum(minutes)::int AS minutes, sum(overdues)::int AS overdues,
  sum(volunteers)::int AS volunteers, sum(teams)::int AS teams,
  sum("activeVolunteers")::int AS "activeVolunteers"
FROM (
  SELECT "centerId", "siteId", day, "categoryId" AS category, slices,
    sum(asked)::int AS asked, sum("askedByWeb")::int AS "askedByWeb",
    sum("askedByPhone")::int AS "askedByPhone", sum("askedByCounter")::int AS "askedByCounter",
    sum("askedByCard")::int AS "askedByCard", sum("nowSubmitted")::int AS "nowSubmitted",
    sum("nowApproved")::int AS "nowApproved", sum("nowRejected")::int AS "nowRejected",
    sum("nowDispatched")::int AS "nowDispatched", sum("nowAccepted")::int AS "nowAccepted",
    sum("nowSupplied")::int AS "nowSupplied", sum("nowInService")::int AS "nowInService",
    sum("nowServed")::int AS "nowServed", sum("nowRated")::int AS "nowRated",
    sum("nowUnrated")::int AS "nowUnrated", sum("nowCancelled")::int AS "nowCancelled",
    sum("answersKept")::int AS "answersKept", sum("answersBroken")::int AS "answersBroken",
    sum("promisesKept")::int AS "promisesKept", sum("promisesBroken")::int AS "promisesBroken",
    sum("servedOnce")::int AS "servedOnce", sum("ratedOnce")::int AS "ratedOnce",
    sum(redone)::int AS redone, sum(grade1)::int AS grade1, sum(grade2)::int AS grade2,
    sum(grade3)::int AS grade3, sum(grade4)::int AS grade4, sum(grade5)::int AS grade5,
    sum(services)::int AS services, sum("servedOldPeople")::int AS "servedOldPeople",
    sum("servedChildren")::int AS "servedChildren",
    sum("servedDisabled")::int AS "servedDisabled", sum("servedNeedy")::int AS "servedNeedy",
    sum("servedOthers")::int AS "servedOthers", sum(minutes)::int AS minutes,
    sum(overdues)::int AS overdues, sum(volunteers)::int AS volunteers, sum(teams)::int AS teams,
    sum("activeVolunteers")::int AS "activeVolunteers"
  FROM all_changes
  GROUP BY 1, 2, 3, 4, 5
) of_day CROSS JOIN LATERAL counted_in(slices, day, category) part
GROUP BY 1, 2, 3, 4, 5;

CREATE VIEW all_waits AS
SELECT "centerId", "siteId", month_of(day) AS month, "categoryId", step, bucket,
  sum(waits)::int AS count
FROM all_changes
WHERE waits <> 0
GROUP BY 1, 2, 3, 4, 5, 6;

-- What counting again finds more (or less) than the counts say; empty where all is right.
CREATE VIEW count_differences AS
SELECT "centerId", "siteId", slice, start, "categoryId",
  sum(asked)::int AS asked, sum("askedByWeb")::int AS "askedByWeb",
  sum("askedByPhone")::int AS "askedByPhone", sum("askedByCounter")::int AS "askedByCounter",
  sum("askedByCard")::int AS "askedByCard", sum("nowSubmitted")::int AS "nowSubmitted",
  sum("nowApproved")::int AS "nowApproved", sum("nowRejected")::int AS "nowRejected",
  sum("nowDispatched")::int AS "nowDispatched", sum("nowAccepted")::int AS "nowAccepted",
  sum("nowSupplied")::int AS "nowSupplied", sum("nowInService")::int AS "nowInService",
  sum("nowServed")::int AS "nowServed", sum("nowRated")::int AS "nowRated",
  sum("nowUnrated")::int AS "nowUnrated", sum("nowCancelled")::int AS "nowCancelled",
  sum("answersKept")::int AS "answersKept", sum("answersBroken")::int AS "answersBroken",
  sum("promisesKept")::int AS "promisesKept", sum("promisesBroken")::int AS "promisesBroken",
  sum("servedOnce")::int AS "servedOnce", sum("ratedOnce")::int AS "ratedOnce",
  sum(redone)::int AS redone, sum(grade1)::int AS grade1, sum(grade2)::int AS grade2,
  sum(grade3)::int AS grade3, sum(grade4)::int AS grade4, sum(grade5)::int AS grade5,
  sum(services)::int AS services, sum("servedOldPeople")::int AS "servedOldPeople",
  sum("servedChildren")::int AS "servedChildren", sum("servedDisabled")::int AS "servedDisabled",
  sum("servedNeedy")::int AS "servedNeedy", sum("servedOthers")::int AS "servedOthers",
  sum(minutes)::int AS minutes, sum(overdues)::int AS overdues,
  sum(volunteers)::int AS volunteers, sum(teams)::int AS teams,
  sum("activeVolunteers")::int AS "activeVolunteers"
FROM (
  SELECT c."centerId", place AS "siteId", c.slice, c.start, c."categoryId",
    asked, "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
    "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
    "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
    "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", redone, grade1, grade2, grade3,
    grade4, grade5, services, "servedOldPeople", "servedChildren", "servedDisabled",
    "servedNeedy", "servedOthers", minutes, overdues, volunteers, teams, "activeVolunteers"
  FROM all_counts c JOIN sites s ON s.id = c."siteId"
  CROSS JOIN LATERAL unnest(counted_places(s.lineage, s."centerId")) place
  UNION ALL
  SELECT s."centerId", c."siteId", c.slice, c.start, c."categoryId",
    -c.asked, -c."askedByWeb", -c."askedByPhone", -c."askedByCounter", -c."askedByCard",
    -c."nowSubmitted", -c."nowApproved", -c."nowRejected", -c."nowDispatched", -c."nowAccepted",
    -c."nowSupplied", -c."nowInService", -c."nowServed", -c."nowRated", -c."nowUnrated",
    -c."nowCancelled", -c."answersKept", -c."answersBroken", -c."promisesKept",
    -c."promisesBroken", -c."servedOnce", -c."ratedOnce", -c.redone, -c.grade1, -c.grade2,
    -c.grade3, -c.grade4, -c.grade5, -c.services, -c."servedOldPeople", -c."servedChildren",
    -c."servedDisabled", -c."servedNeedy", -c."servedOthers", -c.minutes, -c.overdues,
    -c.volunteers, -c.teams, -c."activeVolunteers"
  FROM current_counts c JOIN sites s ON s.id = c."siteId"
) both_ways
GROUP BY "centerId", "siteId", slice, start, "categoryId"
HAVING (sum(asked), sum("askedByWeb"), sum("askedByPhone"), sum("askedByCounter"), sum("askedByCard"),
  sum("nowSubmitted"), sum("nowApproved"), sum("nowRejected"), sum("nowDispatched"),
  sum("nowAccepted"), sum("nowSupplied"), sum("nowInService"), sum("nowServed"), sum("nowRated"),
  sum("nowUnrated"), sum("nowCancelled"), sum("answersKept"), sum("answersBroken"),
  sum("promisesKept"), sum("promisesBroken"), sum("servedOnce"), sum("ratedOnce"), sum(redone),
  sum(grade1), sum(grade2), sum(grade3), sum(grade4), sum(grade5), sum(services),
  sum("servedOldPeople"), sum("servedChildren"), sum("servedDisabled"), sum("servedNeedy"),
  sum("servedOthers"), sum(minutes), sum(overdues), sum(volunteers), sum(teams),
  sum("activeVolunteers")) IS DISTINCT FROM (
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0);

CREATE VIEW wait_differences AS
SELECT "centerId", "siteId", month, "categoryId", step, bucket, sum(count)::int AS count
FROM (
  SELECT c."centerId", part."siteId", c.month, part."categoryId", c.step, c.bucket, c.count
  FROM all_waits c JOIN sites s ON s.id = c."siteId"
  CROSS JOIN LATERAL waits_counted_at(s.lineage, s."centerId", c."categoryId") part
  UNION ALL
  SELECT s."centerId", c."siteId", c.month, c."categoryId", c.step, c.bucket, -c.count
  FROM current_waits c JOIN sites s ON s.id = c."siteId"
) both_ways
GROUP BY "centerId", "siteId", month, "categoryId", step, bucket
HAVING sum(count) <> 0;

-- A moved place takes its counts along: they leave those it lay in and come to those it lies in.
-- Folding is kept out meanwhile by the same lock (lib/stats/counting.ts).
CREATE FUNCTION sites_take_their_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('counts'));
  INSERT INTO counts AS kept ("siteId", slice, start, "categoryId",
    asked, "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
    "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
    "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
    "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", redone, grade1, grade2, grade3,
    grade4, grade5, services, "servedOldPeople", "servedChildren", "servedDisabled",
    "servedNeedy", "servedOthers", minutes, overdues, volunteers, teams, "activeVolunteers")
  SELECT place.id, slice, start, "categoryId",
    place.sign * c.asked, place.sign * c."askedByWeb", place.sign * c."askedByPhone",
    place.sign * c."askedByCounter", place.sign * c."askedByCard", place.sign * c."nowSubmitted",
    place.sign * c."nowApproved", place.sign * c."nowRejected", place.sign * c."nowDispatched",
    place.sign * c."nowAccepted", place.sign * c."nowSupplied", place.sign * c."nowInService",
    place.sign * c."nowServed", place.sign * c."nowRated", place.sign * c."nowUnrated",
    place.sign * c."nowCancelled", place.sign * c."answersKept", place.sign * c."answersBroken",
    place.sign * c."promisesKept", place.sign * c."promisesBroken", place.sign * c."servedOnce",
    place.sign * c."ratedOnce", place.sign * c.redone, place.sign * c.grade1,
    place.sign * c.grade2, place.sign * c.grade3, place.sign * c.grade4, place.sign * c.grade5,
    place.sign * c.services, place.sign * c."servedOldPeople", place.sign * c."servedChildren",
    place.sign * c."servedDisabled", place.sign * c."servedNeedy", place.sign * c."servedOthers",
    place.sign * c.minutes, place.sign * c.overdues, place.sign * c.volunteers,
    place.sign * c.teams, place.sign * c."activeVolunteers"
  FROM counts c, (
    SELECT unnest(counted_places(OLD.lineage, OLD."centerId")) AS id, -1 AS sign
    UNION ALL
    SELECT unnest(counted_places(NEW.lineage, NEW."centerId")), 1) place
  WHERE c."siteId" = NEW.id AND place.id <> NEW.id
    AND NOT (place.id = ANY (counted_places(OLD.lineage, OLD."centerId")) AND place.id = ANY (counted_places(NEW.lineage, NEW."centerId")))
  ON CONFLICT ("siteId", slice, start, "categoryId") DO UPDATE SET
    asked = kept.asked + excluded.asked, "askedByWeb" = kept."askedByWeb" + excluded."askedByWeb",
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
    "ratedOnce" = kept."ratedOnce" + excluded."ratedOnce", redone = kept.redone + excluded.redone,
    grade1 = kept.grade1 + excluded.grade1, grade2 = kept.grade2 + excluded.grade2,
    grade3 = kept.grade3 + excluded.grade3, grade4 = kept.grade4 + excluded.grade4,
    grade5 = kept.grade5 + excluded.grade5, services = kept.services + excluded.services,
    "servedOldPeople" = kept."servedOldPeople" + excluded."servedOldPeople",
    "servedChildren" = kept."servedChildren" + excluded."servedChildren",
    "servedDisabled" = kept."servedDisabled" + excluded."servedDisabled",
    "servedNeedy" = kept."servedNeedy" + excluded."servedNeedy",
    "servedOthers" = kept."servedOthers" + excluded."servedOthers",
    minutes = kept.minutes + excluded.minutes, overdues = kept.overdues + excluded.overdues,
    volunteers = kept.volunteers + excluded.volunteers, teams = kept.teams + excluded.teams,
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

CREATE TRIGGER sites_take_their_counts AFTER UPDATE OF "parentId" ON sites
  FOR EACH ROW WHEN (OLD."parentId" IS DISTINCT FROM NEW."parentId")
  EXECUTE FUNCTION sites_take_their_counts();

-- Days with a service of a place, to find the last one; and all places with one lately.
CREATE INDEX counts_services ON counts ("siteId", start) WHERE slice = 'DAY' AND services > 0;
CREATE INDEX counts_lively ON counts (start, "siteId") WHERE slice = 'DAY' AND services > 0;

-- All places of a month.
CREATE INDEX counts_months ON counts (start, "siteId") WHERE slice = 'MONTH';

-- Open wishes by what passes first, to find those past it.
CREATE INDEX wishes_late ON wishes ("centerId", least("stepDueAt", "promisedAt"))
  WHERE "pausedAt" IS NULL AND status IN
    ('SUBMITTED', 'APPROVED', 'DISPATCHED', 'ACCEPTED', 'SUPPLIED', 'IN_SERVICE');

-- What was there before there were counts.
INSERT INTO active_months ("volunteerId", month, day, "siteId")
SELECT v.id, month_of(day_in_china(e.at)), min(day_in_china(e.at)), v."homeSiteId"
FROM wish_events e
JOIN assignments a ON a."wishId" = e."wishId" AND a.round = e.round AND a."endedAt" IS NULL
JOIN seats t ON t."assignmentId" = a.id JOIN volunteers v ON v.id = t."volunteerId"
WHERE e.name = 'checkOut'
GROUP BY 1, 2, 4;
INSERT INTO count_changes ("siteId", day, "categoryId", slices, step, bucket, waits,
  asked, "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
  "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", redone, grade1, grade2, grade3,
  grade4, grade5, services, "servedOldPeople", "servedChildren", "servedDisabled", "servedNeedy",
  "servedOthers", minutes, overdues, volunteers, teams, "activeVolunteers")
SELECT "siteId", day, "categoryId", slices, step, bucket, waits,
  asked, "askedByWeb", "askedByPhone", "askedByCounter", "askedByCard", "nowSubmitted",
  "nowApproved", "nowRejected", "nowDispatched", "nowAccepted", "nowSupplied", "nowInService",
  "nowServed", "nowRated", "nowUnrated", "nowCancelled", "answersKept", "answersBroken",
  "promisesKept", "promisesBroken", "servedOnce", "ratedOnce", redone, grade1, grade2, grade3,
  grade4, grade5, services, "servedOldPeople", "servedChildren", "servedDisabled", "servedNeedy",
  "servedOthers", minutes, overdues, volunteers, teams, "activeVolunteers"
FROM all_changes;
