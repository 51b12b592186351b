DROP VIEW IF EXISTS counted_events, event_counts, member_counts, new_counts, current_counts, all_changes, event_waits, new_waits, current_waits;

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
    -- The first answer: a limit that had passed before has been counted as broken then, and the review of
    -- a wish whose merge was undone is a second one.
    CASE WHEN e."fromStatus" = 'SUBMITTED' AND e."isStepKept" IS NOT NULL AND (e.seq = 2 OR NOT EXISTS (
      SELECT FROM wish_events p WHERE p."wishId" = e."wishId" AND p.seq < e.seq
        AND p."fromStatus" = 'SUBMITTED' AND p."isStepKept" IS NOT NULL)) THEN e."isStepKept" END AS answer
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
