-- What an event adds to the counts of its wish's place, in up to three rows: to the day the wish was
-- asked for; the same taken from another category, where the review found it another one; and to the
-- day of the event itself. What each measure makes of them stands in lib/reporting/stats/measures.ts.
-- An event that lacks a figure counts as none.
CREATE VIEW event_counts AS
SELECT
  e.id AS "eventId", w."centerId", w."siteId", day_in_china(part.at) AS day,
  coalesce(part."categoryId", no_category()) AS "categoryId",
  '{DAY,MONTH,MONTH_CATEGORY}'::"CountSlice"[] AS slices,
  {{what an event adds}}
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
SELECT c.id, place AS "siteId", part.slice, part.start, part."categoryId",
  {{measures}}
FROM count_changes c JOIN sites s ON s.id = c."siteId"
CROSS JOIN LATERAL unnest(counted_places(s.lineage, s."centerId")) place
CROSS JOIN LATERAL counted_in(c.slices, c.day, c."categoryId") part;

-- The counts, true to the last event: what has been folded in and what has not.
CREATE VIEW current_counts AS
SELECT "siteId", slice, start, "categoryId",
  {{measures}}
FROM counts
UNION ALL
SELECT "siteId", slice, start, "categoryId",
  {{measures}}
FROM new_counts;

-- All from the very beginning, as if nothing had been counted yet.
CREATE VIEW all_changes AS
SELECT "centerId", "siteId", day, "categoryId", slices,
  {{measures}}
FROM event_counts
UNION ALL
SELECT "centerId", "siteId", day, "categoryId", slices,
  {{measures of member_counts}}
FROM member_counts
UNION ALL
SELECT s."centerId", a."siteId", a.day, no_category(), '{DAY,MONTH}',
  {{measures of active_months}}
FROM active_months a JOIN sites s ON s.id = a."siteId";
