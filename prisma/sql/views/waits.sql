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
