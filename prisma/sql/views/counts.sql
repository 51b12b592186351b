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
  {{what an event adds}}
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
  WHERE e.name IN ({{events counted on their day}})
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
  {{measures}}
FROM count_changes c JOIN sites s ON s.id = c."siteId"
CROSS JOIN LATERAL unnest(counted_places(s.lineage, s."centerId")) place
CROSS JOIN LATERAL counted_in(c.slices, c.day, c."recordedOn", c."categoryId") part;

-- The counts, true to the last event: what has been folded in and what has not.
CREATE VIEW current_counts AS
SELECT "siteId", slice, start, "recordedOn", "categoryId",
  {{measures}}
FROM counts
UNION ALL
SELECT "siteId", slice, start, "recordedOn", "categoryId",
  {{measures}}
FROM new_counts;

-- All from the very beginning, as if nothing had been counted yet. Of people and teams no event tells when
-- it was known who had left or moved: "recordedOn" is null.
CREATE VIEW all_changes AS
SELECT "centerId", "siteId", day, "recordedOn", "categoryId", slices,
  {{measures}}
FROM event_counts
UNION ALL
SELECT "centerId", "siteId", day, NULL, "categoryId", slices,
  {{measures of member_counts}}
FROM member_counts
UNION ALL
SELECT s."centerId", a."siteId", a.day, NULL, no_category(), '{DAY,MONTH}',
  {{measures of active_months}}
FROM active_months a JOIN sites s ON s.id = a."siteId";
